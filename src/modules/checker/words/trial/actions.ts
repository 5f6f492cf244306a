import type { TrustWordsInput } from '../../../../engine/check/trust-words.ts';
import { type Acting, demand, read } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { shippedExamples, tryWords } from '../../../drafts/trial/actions.ts';
import { wordStateFrom } from '../keep.ts';
import type { Kind, Word, WordState } from '../model.ts';
import { wordsInForce } from '../store.ts';
import { againstExample, differenceOf, type Trial, type TrialLine, typedTexts } from './model.ts';
import { keptTexts } from './store.ts';

/**
 * Tries a term or an exception before it is kept: on what people have agreed to keep, on the examples that ship with the
 * rules, and on texts typed for it (`values.texts`, one a line). Writes nothing.
 * @param id of the one that is changed; null for a new one
 * @throws Invalid by field, as when it is kept
 */
export async function tryWord(
  acting: Acting,
  kind: Kind,
  values: Record<string, string>,
  id: string | null,
): Promise<Trial> {
  const { state, now, kept } = await read(acting, async ({ tx, viewer, now: at }) => {
    demand(viewer, 'checker.edit', 'trust');
    return {
      state: await wordStateFrom(tx, at, kind, values, id),
      now: await wordsInForce(tx, dayOf(at)),
      kept: await keptTexts(tx),
    };
  });
  const examples = shippedExamples();
  const was = now.find((word) => word.id === id);
  const others = now.filter((word) => word.id !== id);
  const tried = await tryWords(
    acting,
    {
      before: inputOf(now),
      after: inputOf([...others, { ...state, kind }]),
      phrases: [state.phrase, ...(was ? [was.phrase] : [])],
    },
    {
      typed: typedTexts(values.texts).map((text) => ({ text, account: 'personal' as const })),
      kept,
      examples,
    },
  );
  const lines: TrialLine[] = [
    ...tried.typed.map(({ of, before, after }) => ({
      text: of.text,
      from: 'typed' as const,
      ...differenceOf(before, after),
    })),
    ...tried.kept.map(({ of, before, after }) => ({
      text: of.text,
      from: 'report' as const,
      href: `/checker/reports/${of.id}`,
      ...differenceOf(before, after),
    })),
    ...tried.examples.map(({ of, before, after }) => {
      const difference = differenceOf(before, after);
      return {
        text: of.text,
        from: 'example' as const,
        ...difference,
        against: againstExample(of, difference),
      };
    }),
  ];
  return {
    lines: lines.filter(({ from, gone, found }) => from === 'typed' || gone.length + found.length > 0),
    looked: { reports: kept.length, examples: examples.length },
    held: { reports: tried.kept.length, examples: tried.examples.length },
  };
}

function inputOf(words: readonly (WordState & Pick<Word, 'kind'>)[]): TrustWordsInput {
  return {
    terms: words.flatMap(({ kind, phrase, control, severity, message }) =>
      kind === 'term' && severity && message ? [{ phrase, control, severity, message }] : [],
    ),
    exceptions: words.filter(({ kind }) => kind === 'exception'),
  };
}
