import { EXAMPLE_TODAY } from '../trust.ts';

/** What people have said of the checker's findings, with its answer if it has one. */
export const SAID_WRONG: readonly {
  at: string;
  personKey: string;
  draft: string;
  kind: string;
  why: string;
  keep: 'words' | 'draft' | 'none';
  answer?: {
    at: string;
    decision: 'exception' | 'decline';
    answer: string;
    phrase?: string;
    expires?: string;
  };
}[] = [
  {
    at: `${EXAMPLE_TODAY}T12:32:00Z`,
    personKey: 'leila-haddad',
    draft: 'Slag Lane is closed again, so allow ten minutes more.',
    kind: 'name',
    why: 'It is the road to the school. It is on every map.',
    keep: 'draft',
    answer: {
      at: `${EXAMPLE_TODAY}T14:05:00Z`,
      decision: 'exception',
      answer: 'You are right. The road name is left alone from now on.',
      phrase: 'Slag Lane',
      expires: '20/11/2027',
    },
  },
  {
    at: `${EXAMPLE_TODAY}T12:41:00Z`,
    personKey: 'bronwen-pryce',
    draft: 'Poem for tomorrow night: This Be The Verse. They fuck you up, your mum and dad.',
    kind: 'taught',
    why: 'It is the first line of a poem.',
    keep: 'words',
    answer: {
      at: `${EXAMPLE_TODAY}T14:20:00Z`,
      decision: 'decline',
      answer:
        'It is, and a fine one. Pupils see your posts, so name the poem and leave the line to the book.',
    },
  },
  {
    at: `${EXAMPLE_TODAY}T13:02:00Z`,
    personKey: 'kezia-boateng',
    draft: 'The Shag Rock swim raised 400 pounds for the lifeboat.',
    kind: 'name',
    why: 'Shag Rock is where the cormorants sit.',
    keep: 'words',
  },
  {
    at: `${EXAMPLE_TODAY}T13:15:00Z`,
    personKey: 'leila-haddad',
    draft: 'What a load of bollocks that second half was.',
    kind: 'saying',
    why: '',
    keep: 'none',
  },
];

/** A term that the trust has taught the checker. */
export const TRUST_TERM = {
  at: `${EXAMPLE_TODAY}T14:30:00Z`,
  phrase: 'Project Saltmarsh',
  control: 'confidential',
  severity: 'stop',
  message: 'This project is not public yet. Ask the central team what can be said of it.',
  reason: 'Talks with another trust; announced in the summer term if they come to something.',
  expires: '31/7/2027',
} as const;

/** Who looks after the checker. */
export const LOOKS_AFTER_CHECKER = 'yewande-afolabi';
