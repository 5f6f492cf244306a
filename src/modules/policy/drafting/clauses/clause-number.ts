import { Invalid } from '../../../../platform/errors.ts';

const PIECE = '(?:[a-z]?\\d{1,3}[a-z]?|[a-z]{1,2}|[ivxlc]{1,7})';
const NAMED = '(?:part|section|chapter|article|clause|appendix|annexe?|schedule) ';
const CLAUSE_NUMBER = new RegExp(
  `^(?:${NAMED})?(?:${PIECE}|\\(${PIECE}\\))(?:\\.${PIECE}|[. ]?\\(${PIECE}\\))*[.)]?$`,
  'i',
);

/** Whether it looks like what documents print before a clause: '5', '5.1', '5.1(a)', '(iv)', 'A.2', 'Appendix B'. */
export function isClauseNumber(text: string): boolean {
  return text.length <= 20 && CLAUSE_NUMBER.test(text);
}

/**
 * A number that a document brought may be of any shape and can stay; one that somebody types is to look like one.
 * @throws Invalid at `number`
 */
export function demandClauseNumber(typed: string | null, before: string | null): void {
  if (typed === null || typed === before || isClauseNumber(typed)) return;
  throw new Invalid({
    field: 'number',
    message: 'Write a number such as 5, 5.1, 5.1(a), (iv) or A.2, or leave it empty.',
  });
}
