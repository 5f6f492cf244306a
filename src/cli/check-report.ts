import type { Ask, CheckResult, Draft, Finding, Outcome } from '../engine/check/model.ts';

const OUTCOMES: Record<Outcome, string> = {
  stop: 'Do not post',
  approve: 'Ask first',
  change: 'Change first',
  consider: 'Worth a thought',
  clear: 'Clear to post',
};
const ASKS: Record<Ask, string> = {
  headteacher: 'your headteacher',
  leadership: 'senior leadership',
  manager: 'your manager',
};

/** The answer in words, for a person at a terminal. Clauses are those of `DEFAULT_CLAUSES`: the command knows no trust. */
export function report(draft: Draft, { outcome, findings, marks }: CheckResult): string {
  const lines = [OUTCOMES[outcome], '', `  ${draft.text.replace(/\n/g, '\n  ')}`, ''];
  findings.forEach((f, i) => {
    lines.push(...told(f, i + 1), '');
  });
  if (findings.length > 0)
    lines.push(
      'Clause numbers are those of the policy the checker was first written for. The pages of Decorum name those of your own.',
      '',
    );
  if (outcome === 'clear')
    lines.push(
      'We found nothing that the policy asks you to change. A check cannot know everything: you decide.',
      '',
    );
  if (marks.includes('protected'))
    lines.push(
      'A person must look: this touches belief, union activity, raising a concern, or politics, which you are free to speak about. Nobody is told unless you ask.',
      '',
    );
  if (marks.includes('identifies-accused'))
    lines.push(
      'A person must look: naming a teacher accused of an offence against a pupil can be against the law before any charge.',
      '',
    );
  lines.push('This draft is not kept.', '');
  return lines.join('\n');
}

function told(f: Finding, number: number): string[] {
  const lines = [`${number}. ${OUTCOMES[f.severity]} (clause ${f.clauses.join(', ')})`, `   ${f.message}`];
  if (f.fix)
    lines.push(
      f.fix.text.startsWith(' ')
        ? `   You could add: ${f.fix.text.trim()}`
        : `   You could say: “${f.fix.text}”`,
    );
  if (f.ask) lines.push(`   Not sure? Ask ${ASKS[f.ask]}.`);
  return lines;
}
