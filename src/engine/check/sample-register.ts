import { compileRegister } from './register.ts';

/** A small invented trust for examples and tests. */
export const SAMPLE_REGISTER = compileRegister({
  trust: {
    name: 'Larkfield Learning Trust',
    short: ['the Trust'],
    hashtags: ['#TeamLarkfield'],
    office_phone: '01632 960 100',
  },
  schools: [
    { name: 'Larkfield High School', short: ['Larkfield High', 'Larkfield'], phone: '01632 960 110' },
    { name: 'Pinfold Lane Primary School', short: ['Pinfold'], phone: '01632 960 120' },
    { name: 'Beckside School', short: ['Beckside'] },
  ],
  official_accounts: [{ channel: 'x', handle: '@LarkfieldHigh' }],
  posting_staff: { name: 'Sam Rowntree', family: [{ name: 'Robyn Rowntree', relation: 'child' }] },
  pupils: [
    { name: 'Summer Hayes', school: 'Larkfield High School', year: '9', consent: 'none' },
    { name: 'Grace Okafor', school: 'Larkfield High School', year: '11', consent: 'both' },
    { name: 'Hope Sandhu', school: 'Larkfield High School', year: '8', consent: 'photo' },
    {
      name: 'Tomasz Wójcik',
      school: 'Larkfield High School',
      year: '9',
      consent: { default: 'none', x: 'both' },
      known_as: ['Tomek'],
    },
    { name: "Niamh O'Dwyer", school: 'Larkfield High School', year: '11', consent: 'both', never: true },
    {
      name: 'Jayden Clarke-Boateng',
      school: 'Larkfield High School',
      year: '10',
      consent: 'none',
      known_as: ['JCB'],
    },
    { name: 'Daisy Kirkbride', school: 'Pinfold Lane Primary School', year: '2', consent: 'both' },
    { name: 'Alfie Brockbank', school: 'Pinfold Lane Primary School', year: '4', consent: 'none' },
    { name: 'Christian Doyle', school: 'Pinfold Lane Primary School', year: '5', consent: 'none' },
    { name: 'Robyn Rowntree', school: 'Beckside School', year: '5', consent: 'none' },
  ],
  colleagues: [
    { name: 'Helen Pargeter', title: 'Mrs', role: 'Headteacher', consent: 'both', known_as: ['HP'] },
    {
      name: 'Craig Ollerenshaw',
      title: 'Mr',
      role: 'Deputy Headteacher',
      consent: 'none',
      known_as: ['Craig O'],
    },
    { name: 'Bernard Oduya', title: 'Mr', role: 'Technician', consent: 'none', known_as: ['Bernie'] },
  ],
  parents: [{ name: 'Mick Brockbank', child: 'Alfie Brockbank' }],
});
