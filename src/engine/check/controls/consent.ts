import { nameProposals } from '../people/name-proposals.ts';
import { pictureAdvice, pictureProposals } from '../people/pictures.ts';
import type { ControlRule, Hit, Proposal } from '../reading.ts';
import { PHRASES } from './words/consent.ts';

/** A kind tale of one pupil: advice. */
function ofOnePupil({ from, to }: Hit): Proposal {
  return {
    severity: 'consider',
    from,
    to,
    message: (q) =>
      `“${q}” is about one pupil. If nobody could tell who, it is up to you; read strictly, the policy asks for agreement.`,
    ask: null,
  };
}

export const consent: ControlRule = {
  control: 'consent',
  withoutPhrases: true,
  phrases: PHRASES,
  judge(r, hits) {
    const ofWords = nameProposals(r);
    const out = [...ofWords, ...pictureProposals(r, ofWords)];
    if (out.length > 0) return out;
    const advice = pictureAdvice(r);
    return advice.length > 0 || r.draft.account === 'official' ? advice : hits.map(ofOnePupil);
  },
  examples: [
    { text: 'So proud of Summer Hayes in Year 9 today', expect: 'approve', context: { account: 'personal' } },
    { text: 'Well done Hope from 8S, star baker', expect: 'approve', context: { account: 'official' } },
    { text: 'Our lovely Hope from 8S, star baker', expect: 'approve', context: { account: 'official' } },
    {
      text: 'The best bit: our head girl Summer Hayes on the drums',
      expect: 'approve',
      context: { account: 'official' },
    },
    {
      text: 'What a relay on sports day',
      expect: 'approve',
      context: { account: 'official', attachments: [{ kind: 'photo', people: ['Summer Hayes'] }] },
    },
    {
      text: 'Great day at the sports hall',
      expect: 'consider',
      context: { account: 'official', attachments: [{ kind: 'photo', people: [] }] },
    },
    {
      text: 'The new bike shed is up',
      expect: 'clear',
      context: { account: 'official', attachments: [{ kind: 'photo', people: [] }] },
    },
    { text: 'A Year 7 asked me if I was alive for the war', expect: 'consider' },
    { text: 'So proud of Maisie in 4B, who won the science fair', expect: 'approve' },
    { text: 'Look at my pupil Oliver Smith, star of the week', expect: 'approve' },
    { text: 'Callum, one of my pupils, cried when we finished it', expect: 'approve' },
    { text: 'P.L. in 8C made me laugh', expect: 'approve' },
    { text: 'Pupil of the week: Zainab', expect: 'approve' },
    { text: 'Year 5’s Theo has built a rocket', expect: 'approve' },
    { text: 'Well done to Kacper (Y6)', expect: 'approve' },
    { text: 'Bake sale done, well done Poppy and George in KS1', expect: 'approve' },
    { text: 'Jarek from our Year 4 class has built a volcano', expect: 'approve' },
    { text: 'Our Year 8 pupil Maryam Khan has her black belt', expect: 'approve' },
    { text: 'Year 8 detention again, and her mum Debra Langstaff had to come in', expect: 'approve' },
    { text: 'Kicked off in 9C so his dad Mr Fairweather rang home twice', expect: 'approve' },
    { text: 'My mate Jo and her mum Debra Langstaff came round for tea', expect: 'clear' },
    { text: 'Her mum came in to help Year 8 with the costumes', expect: 'clear' },
    { text: 'My son Christian Doyle has a new bike', expect: 'consider' },
    { text: 'My daughter Priya Langstaff passed her theory test', expect: 'clear' },
    { text: 'Tea with my work wife Helen Pargeter after the Larkfield High concert', expect: 'clear' },
    { text: 'Lunch with my work husband Craig Ollerenshaw at Larkfield High', expect: 'approve' },
    { text: 'So proud of my daughter’s friend Christian Doyle', expect: 'approve' },
    {
      text: 'What a relay on sports day',
      expect: 'approve',
      context: {
        account: 'official',
        attachments: [{ kind: 'photo', people: ['Grace Okafor'], faces: 3 }],
      },
    },
    {
      text: 'Three of us at the fair',
      expect: 'consider',
      context: { attachments: [{ kind: 'photo', faces: 3, others: 'unrecognisable' }] },
    },
    {
      text: 'What a relay on sports day',
      expect: 'clear',
      context: { account: 'official', attachments: [{ kind: 'photo', people: ['Grace Okafor'], faces: 1 }] },
    },
    { text: 'So proud of my daughter Ella, Year 9 already', expect: 'clear' },
    { text: 'Year 9 read Romeo and Juliet, Y10 are doing Macbeth', expect: 'clear' },
    { text: 'Marie Curie in Year 8 science, Malala in Year 8 assembly', expect: 'clear' },
    { text: 'Nightingale house in Year 7 won, and Barnaby Bear is with Reception', expect: 'clear' },
    { text: 'Year 6 at Florence Melly were a joy, my pupils adore Roald Dahl', expect: 'clear' },
    { text: 'Thanks to our TA Megan in Year 4 and Emma from the Year 6 team', expect: 'clear' },
    { text: 'Our Jack is in Year 2 and our Mr Patel in Year 4', expect: 'clear' },
    { text: 'So proud of everyone in 4B. Chaos in 9B. You’re my favourite in the class', expect: 'clear' },
    { text: 'Well done Grace Okafor on the county final', expect: 'clear', context: { account: 'official' } },
    { text: 'Will summer ever turn up', expect: 'clear' },
    { text: 'Christian Bale and Daisy Ridley for film night', expect: 'clear' },
  ],
};
