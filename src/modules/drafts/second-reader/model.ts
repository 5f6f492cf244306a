import type { OutboundFaultKind } from '../../../platform/outbound.ts';
import type { Chip } from '../model.ts';

/** How long an answer may take, in seconds. */
export const SECONDS = { least: 2, most: 30, usual: 10 } as const;

/** Where the second reader of a trust is, and how it is asked. */
export type Settings = {
  /** Where the protocol begins, without '/v1': 'http://localhost:11434'. */
  address: string;
  model: string;
  seconds: number;
  /** That the server stands in a network of the trust's own, as its administrator has said. */
  ownNetwork: boolean;
};

/** Whom a draft goes to, as people read it. */
export type Who = { model: string; host: string };

/** What its key is locked for. */
export const KEY_PURPOSE = 'second reader';

export function whoOf({ address, model }: Pick<Settings, 'address' | 'model'>): Who {
  return { model, host: new URL(address).host };
}

/** 'gemma3 at reader.trust.example'. */
export function whoWords({ model, host }: Who): string {
  return `${model} at ${host}`;
}

/** Everything that can go wrong between asking and having something to show. */
export type Fault =
  | OutboundFaultKind
  | 'redirect'
  | 'key'
  | 'no-such-page'
  | 'busy'
  | 'status'
  | 'not-json'
  | 'wrong-shape'
  | 'locked';

/** The same in words for whoever looks after it: what happened, and what to do. */
export const FAULTS: Record<Fault, string> = {
  refused: 'Nothing answers at this address. Check that the server runs, and its port.',
  'unknown-name': 'No server of this name is known. Check the address for a slip.',
  slow: 'It did not answer within the time limit. Give it longer, or use a smaller model.',
  'broken-off': 'It began to answer and broke off. Look at the log of the server.',
  'too-large': 'It sent more than 64 KB, so we stopped listening. Is this the right address?',
  certificate:
    'Its certificate cannot be trusted: it has ended, is for another name, or nobody we know has signed it. We sent nothing.',
  'not-http': 'What answers there does not speak the web’s protocol. Check the port, and http or https.',
  'not-own':
    'Its name leads outside your own network, so the address must begin with https://. We sent nothing.',
  own: 'Its name leads into your own network. If that is what you mean, tick that it stands there. We sent nothing.',
  never: 'Its name leads to an address that nothing may be sent to. We sent nothing.',
  redirect: 'It sent us on to another address. We do not follow: write the address where it ends.',
  key: 'It did not accept the key. Type the key again.',
  'no-such-page':
    'The server answers, but knows no such page or model. Check the address and the name of the model.',
  busy: 'It says that it has been asked too often. Try again later.',
  status: 'It answered with an error of its own.',
  'not-json': 'What came back is not JSON. Try another model, or check that this is the right address.',
  'wrong-shape': 'What came back is JSON, but not the answer we asked for. Try another model.',
  locked:
    'The key can no longer be read, because the secret of this installation has changed. Type the key again.',
};

/** The fault that a status stands for; null for one that an answer comes with. */
export function faultOfStatus(status: number): Fault | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirect';
  if (status === 401 || status === 403) return 'key';
  if (status === 404) return 'no-such-page';
  if (status === 429) return 'busy';
  return 'status';
}

/** Something it says of a draft, as it is shown: advice, whatever it says of itself. */
export type SecondNote = {
  about: string;
  chips: Chip[];
  before: string;
  quote: string;
  after: string;
  why: string;
};

/** Why it was not asked, although it is there. */
export type NotAsked = 'left-out' | 'protected' | 'not-pressed' | 'often';

/** What an answer's page says of the second reader; null where there is none. */
export type SecondAnswer =
  | { kind: 'later'; who: Who }
  | { kind: 'not-asked'; why: NotAsked; who: Who }
  | { kind: 'answered'; who: Who; notes: SecondNote[]; dropped: number }
  | { kind: 'failed' }
  | { kind: 'unreadable' };

export const FAILED_WORDS = 'The second reader did not answer; the check stands without it.';
export const UNREADABLE_WORDS =
  'The second reader answered, but its answer could not be read; the check stands without it.';

const UNREADABLE: readonly Fault[] = ['too-large', 'not-json', 'wrong-shape'];

/** Whether nothing came back, or something that is no answer. */
export function failedBy(fault: Fault): SecondAnswer {
  return { kind: UNREADABLE.includes(fault) ? 'unreadable' : 'failed' };
}

/** A draft that nobody wrote, for a test: it breaks a rule or two and names nobody there is. */
export const INVENTED_DRAFT =
  'What a week. Our head is a liar and a waste of space, and everybody in the staffroom knows it. Lovely cake from Year 6 though!';
