import { type Attachment, type Finding, graver, type Outcome } from '../../engine/check/model.ts';
import type { Chip, Composed, Note } from './model.ts';
import { listed } from './words.ts';

/** Key of the note that asks who is in a picture: a question to answer, not advice to leave. */
export const NOBODY_NAMED = 'picture nobody named';
/** Key of the note that asks what can be read in a screenshot. */
export const NOTHING_READ = 'picture nothing read';

type Asked = Pick<Composed, 'picture' | 'words' | 'people' | 'faces' | 'nobody' | 'others'>;

/** How many faces of the picture are counted; none of a video, or where there is no picture any more. */
function facesOf({ picture, faces }: Pick<Asked, 'picture' | 'faces'>): number {
  return picture === 'photo' || picture === 'screenshot' ? (faces ?? 0) : 0;
}

/** The picture as the checker sees it. Of one without names or faces the composer asks itself, and knows what was ticked. */
export function attachmentsOf(asked: Asked): Attachment[] {
  const { picture, people, nobody, others } = asked;
  const faces = facesOf(asked);
  if (people.length === 0 && faces === 0) return [];
  const kind = picture === 'none' ? 'photo' : picture;
  return [{ kind, people, faces, ...((nobody || others) && { others: 'unrecognisable' }) }];
}

/** Names given for a picture that no register has, a picture of which nobody said who is in it (clause 7.16), and a screenshot whose words nobody gave. */
export function pictureNotes(asked: Asked, strangers: string[], chips: Chip[]): Note[] {
  const { picture, people, nobody } = asked;
  const note = {
    rule: 'consents' as const,
    about: 'Written consent',
    chips,
    spots: [],
    quote: '',
    fix: null,
    ask: null,
  };
  if (strangers.length > 0) {
    const names = listed(strangers.map((name) => `“${name}”`));
    return [
      {
        ...note,
        key: 'picture strangers',
        severity: 'approve',
        message: `We do not know ${names}. Check the spelling, and give first and last name. A pupil or a colleague must have agreed in writing; anyone else you ask yourself.`,
      },
    ];
  }
  if (picture === 'screenshot' && asked.words === '')
    return [
      {
        ...note,
        key: NOTHING_READ,
        severity: 'consider',
        message:
          'What can be read in the screenshot? Have its words read, or type them: the names and messages in it are posted too.',
      },
    ];
  if (picture === 'screenshot') return [];
  // Where faces are counted the checker says so itself.
  if (picture === 'none' || people.length > 0 || nobody || facesOf(asked) > 0) return [];
  return [
    {
      ...note,
      key: NOBODY_NAMED,
      severity: 'consider',
      message: `Who is in the ${picture === 'video' ? 'video' : 'picture'}? Give their names, or tick that nobody in it can be recognised. Whoever can be must have agreed in writing.`,
    },
  ];
}

/** The engine's advice about names it does not know, for which `pictureNotes` has its own words. */
export function isAboutStrangers(finding: Finding, strangers: readonly string[], asked: Asked): boolean {
  const { control, severity, start } = finding;
  const ofFaces = facesOf(asked) > asked.people.length;
  return (
    strangers.length > 0 &&
    control === 'consent' &&
    severity === 'consider' &&
    start === undefined &&
    !ofFaces
  );
}

/** The gravest of all notes, or `clear`. */
export function outcomeOf(notes: readonly Pick<Note, 'severity'>[]): Outcome {
  return notes.reduce<Outcome>(
    (worst, { severity }) => (worst === 'clear' || graver(severity, worst) > 0 ? severity : worst),
    'clear',
  );
}
