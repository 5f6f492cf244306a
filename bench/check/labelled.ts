import { readFileSync, statSync } from 'node:fs';
import type { Severity } from '../../src/engine/check/model.ts';
import { type LabelledDraft, readCorpus } from '../../training/read-drafts.ts';

type JsonPost = Omit<LabelledDraft, 'expect' | 'authorRole'> & {
  author_role?: string;
  expect: { control: LabelledDraft['expect'][number]['control']; span: string | null; severity: Severity }[];
};

/** Labelled drafts from a folder of the corpus, or from a file with one JSON object a line (see training/README.md). */
export function readLabelled(path: string): LabelledDraft[] {
  if (statSync(path).isDirectory()) return readCorpus(path);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JsonPost)
    .map((post) => ({ ...post, authorRole: post.author_role, tolerate: post.tolerate ?? [] }));
}
