import type { Firm, School, Trust } from './types.ts';

/** The last day of the example's history, a Friday in term. */
export const EXAMPLE_TODAY = '2026-11-20';

/** Telephone numbers are from Ofcom's ranges for drama (01632 960 000 to 960 999); `.example` can never resolve. */
export const TRUST: Trust = {
  key: 'osmer-valley',
  name: 'Osmer Valley Learning Trust',
  short: 'OVLT',
  town: 'Osmerholt',
  domain: 'osmervalley.example',
  phone: '01632 960 200',
  hashtags: ['#OsmerValley', '#TeamOsmerholt', '#OVLT'],
};

export const SCHOOLS: School[] = [
  {
    key: 'osmerholt-high',
    name: 'Osmerholt High School',
    short: ['Osmerholt High', 'the High', 'OHS'],
    phase: 'secondary',
    years: { from: 7, to: 13 },
    urn: '990001',
    la: '990',
    establishment: '4001',
    phone: '01632 960 210',
    openedOn: '2014-09-01',
  },
  {
    key: 'candlewick-lane',
    name: 'Candlewick Lane Primary School',
    short: ['Candlewick Lane', 'Candlewick'],
    phase: 'primary',
    years: { from: 0, to: 6 },
    urn: '990002',
    la: '990',
    establishment: '2001',
    phone: '01632 960 220',
    openedOn: '2014-09-01',
  },
  {
    key: 'ropery-steps',
    name: 'Ropery Steps Primary School',
    short: ['Ropery Steps', 'the Ropery'],
    phase: 'primary',
    years: { from: 0, to: 6 },
    urn: '990003',
    la: '990',
    establishment: '2002',
    phone: '01632 960 230',
    openedOn: '2016-04-01',
  },
  {
    key: 'fernhythe',
    name: 'Fernhythe School',
    short: ['Fernhythe'],
    phase: 'special',
    years: { from: 1, to: 13 },
    urn: '990004',
    la: '990',
    establishment: '7001',
    phone: '01632 960 240',
    openedOn: '2018-09-01',
  },
];

export const FIRMS: Firm[] = [
  { key: 'gallimore-grounds', name: 'Gallimore Grounds', kind: 'contractor', phone: '01632 960 301' },
  { key: 'pan-and-ladle', name: 'Pan and Ladle School Meals', kind: 'contractor', phone: '01632 960 302' },
  { key: 'tern-supply', name: 'Tern Supply Teachers', kind: 'supply-company', phone: '01632 960 303' },
  { key: 'nettlecloud', name: 'Nettlecloud IT Support', kind: 'it-support', phone: '01632 960 304' },
];
