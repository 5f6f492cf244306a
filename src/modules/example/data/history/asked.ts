import type { Instant } from '../types.ts';

/** What somebody did with a question after it was asked. */
export type QuestionMoment = { at: Instant; by: string } & (
  | { step: 'answer'; words: string; clause: string; decision?: 'go-ahead' | 'change' | 'do-not-post' }
  | { step: 'pass-on'; reason: string }
  | { step: 'ask-again' | 'add'; words: string }
  | { step: 'thank' | 'withdraw' }
  /** Guidance made of it, as far as it has come. */
  | {
      step: 'guidance';
      asked: string;
      answer: string;
      clause: string;
      as: 'draft' | 'published';
    }
);

export type AskedQuestion = {
  key: string;
  at: Instant;
  by: string;
  about: 'post' | 'forum' | 'other';
  question: string;
  /** The words in doubt, for a personal account. */
  draft?: string;
  /** The note beside them that it is about, from 1. */
  finding?: string;
  after?: readonly QuestionMoment[];
};

/** What became of a request. `form` changes the decision form as it opens. */
export type RequestMoment = { at: Instant; by: string } & (
  | {
      step: 'approve';
      /** Keys of the accounts that are granted; all that were asked for when left out. */
      accounts?: readonly string[];
      /** Key of the starter module to pass first. */
      training?: string;
      form?: Readonly<Record<string, string>>;
    }
  | { step: 'decline' | 'send-back' | 'revoke'; reason: string }
  | { step: 'withdraw' | 'give-up' | 'password-changed' }
);

export type AskedRequest = {
  key: string;
  at: Instant;
  by: string;
  type: 'business-use' | 'login-sharing' | 'personal-device' | 'press-enquiry';
  /** Fields of the form as typed. */
  values: Readonly<Record<string, string>>;
  /** Keys of official accounts; the one of a login stands alone. */
  accounts?: readonly string[];
  /** Key of the request that this one renews. */
  renews?: string;
  after?: readonly RequestMoment[];
};
