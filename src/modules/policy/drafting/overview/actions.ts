import type { Modality } from '../../../../engine/document/model.ts';
import type { Acting } from '../../../../platform/act.ts';
import type { PolicyLint, PolicySettings, Version } from '../../model.ts';
import type { TakenBack } from '../../signing/model.ts';
import { takenBack } from '../../signing/taken-back.ts';
import { clausesOf, lintsOf, settingsOf, targetsOf } from '../../store.ts';
import { readDraft } from '../change.ts';
import type { DraftChange } from '../model.ts';
import { SETTING_KEYS } from '../settings/model.ts';
import { nameOfPerson } from '../store.ts';
import { changesOf } from '../undo/store.ts';

/** How far a draft has come, in numbers. */
export type Overview = {
  draft: Version;
  byName: string;
  clauses: number;
  headings: number;
  /** That this was read from a document in which nobody must, should or may do anything: most likely no policy. */
  noPolicy: boolean;
  points: { settle: number; look: number; answered: number };
  mapping: { suggested: number; confirmed: number; clauses: number };
  settings: PolicySettings;
  /** Settings that nobody has given yet. */
  missing: string[];
  changes: DraftChange[];
  /** When it was sent for signature and came back. */
  takenBack: TakenBack | null;
};

/** What makes a rule: that somebody must, must not or should do something. */
const BINDS = new Set<Modality>(['obligation', 'prohibition', 'recommendation']);

/** Null when there is no draft. */
export function overviewOf(acting: Acting): Promise<Overview | null> {
  return readDraft(acting, async ({ tx, draft }) => {
    const clauses = await clausesOf(tx, draft.id);
    const targets = await targetsOf(tx, draft.id);
    const settings = await settingsOf(tx, draft.id);
    const headings = clauses.filter(({ heading }) => heading).length;
    return {
      draft,
      byName: await nameOfPerson(tx, draft.createdBy),
      clauses: clauses.length - headings,
      headings,
      noPolicy:
        draft.origin === 'import' &&
        !clauses.some(({ heading, modality }) => !heading && BINDS.has(modality)),
      points: countPoints(await lintsOf(tx, draft.id)),
      mapping: {
        suggested: targets.filter(({ state }) => state === 'suggested').length,
        confirmed: targets.filter(({ state }) => state === 'confirmed').length,
        clauses: new Set(targets.filter(({ state }) => state !== 'refused').map(({ clauseId }) => clauseId))
          .size,
      },
      settings,
      missing: SETTING_KEYS.filter((key) => settings[key] === undefined),
      changes: await changesOf(tx, draft.id, 5),
      takenBack: await takenBack(tx, draft),
    };
  });
}

function countPoints(lints: readonly PolicyLint[]): Overview['points'] {
  const open = lints.filter(({ state }) => state === 'open');
  const settle = open.filter(({ weight }) => weight === 'settle').length;
  return { settle, look: open.length - settle, answered: lints.length - open.length };
}
