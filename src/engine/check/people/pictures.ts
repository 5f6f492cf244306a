import type { Proposal, Reading } from '../reading.ts';
import type { Person } from '../register.ts';
import { mayPicture } from './consent-of.ts';
import { hasUnnamedPicture } from './unnamed-picture.ts';
import { isOwn } from './whose.ts';

/** Whom the register does not let us show here. Whom the author calls their own family is theirs to show. */
function hiddenPeople(r: Reading): Person[] {
  const kin = new Set(r.mentions.filter((m) => m.kin).flatMap((m) => m.people.map((p) => p.name)));
  return r.pictured.filter(
    (p) => !isOwn(p) && p.kind !== 'parent' && !kin.has(p.name) && !mayPicture(p, r.draft.channel),
  );
}

/** What is wrong with the pictures, whatever the words: whoever is shown without an agreement, and faces nobody named. */
export function pictureProposals(r: Reading, ofWords: readonly Proposal[]): Proposal[] {
  return [...shownWithout(r, ofWords), ...unnamedFaces(r)];
}

function shownWithout(r: Reading, ofWords: readonly Proposal[]): Proposal[] {
  const hidden = hiddenPeople(r);
  if (hidden.length === 0) return [];
  const inText = r.mentions.find((m) => m.people.some((p) => hidden.includes(p)));
  if (inText && ofWords.some(({ from, to }) => from! <= inText.from && to! >= inText.to)) return [];
  const who = [...new Set(hidden.map((p) => p.name))].join(', ');
  return [
    {
      severity: 'approve',
      ...(inText ? { from: inText.from, to: inText.to } : {}),
      message: `There is no agreement on file to show ${who} in a picture here. It needs to be given in writing first; or choose another picture.`,
      ask: 'headteacher',
      yields: 'never',
    },
  ];
}

/** More faces are counted than people are named: an agreement of some is none of the others. */
function unnamedFaces(r: Reading): Proposal[] {
  return (r.draft.attachments ?? []).flatMap(({ faces = 0, people = [], others }): Proposal[] => {
    const named = new Set(people.map((name) => String(name).trim().toLowerCase())).size;
    if (faces <= named) return [];
    const counted = `${faces} ${faces === 1 ? 'face is' : 'faces are'} counted in the picture, and ${named === 0 ? 'nobody' : named} is named.`;
    const many = named > 1 ? counted.replace(/ is named\.$/, ' are named.') : counted;
    return others === 'unrecognisable'
      ? [
          {
            severity: 'consider',
            message: `${many} You say that ${named === 0 ? 'nobody' : 'none of the others'} can be recognised: somebody who knows them may see more than you.`,
            ask: null,
          },
        ]
      : [
          {
            severity: 'approve',
            message: `${many} Say who ${named === 0 ? 'they' : 'the others'} are, or leave them out of it.`,
            ask: 'headteacher',
            yields: 'never',
          },
        ];
  });
}

/** Advice for a picture of which nobody said who is in it, or of whom no register knows. */
export function pictureAdvice(r: Reading): Proposal[] {
  if (r.strangers.length > 0 && r.schoolTalk)
    return [
      {
        severity: 'consider',
        message: `We cannot find an agreement for ${r.strangers.join(', ')}. Worth a look before the picture goes out.`,
        ask: 'headteacher',
      },
    ];
  if (r.draft.account !== 'official' || !hasUnnamedPicture(r)) return [];
  return [
    {
      severity: 'consider',
      message:
        'Who is in the picture? Whoever can be recognised must have agreed in writing. If nobody can be, it is fine.',
      ask: null,
    },
  ];
}
