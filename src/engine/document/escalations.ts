import { rolesIn } from './roles.ts';
import { sentencesOf } from './words.ts';

/** How a clause sends people to someone. */
export type Escalation = { to: string; how: 'report' | 'ask' | 'approval' | 'refer' };

const SENDS: { how: Escalation['how']; words: RegExp }[] = [
  {
    how: 'report',
    words:
      /\b(?:report(?:ed|s|ing)?|inform(?:ed|ing)?|notif(?:y|ied|ying)|tell|told|alert(?:ed)?|contact(?:ed)?|rais(?:e|ed|ing)|disclos(?:e|ed)|escalat(?:e|ed)|declar(?:e|ed)|brought to the attention of|(?:complaints?|concerns?|allegations?|reports?|disclosures?)\b[^.;]{0,60}\b(?:made|addressed|taken|sent|given)|bring to the attention of|make\b[^.;]{0,30}\baware)\b/gi,
  },
  {
    how: 'ask',
    words:
      /\b(?:speak(?:ing)? (?:to|with)|discuss(?:ed|ing)?|talk to|consult(?:ed|ing)?|ask(?:ed|ing)?|seek(?:ing)?|sought|advice (?:from|of)|guidance from|check with|questions?\b[^.;]{0,80}\bto)\b/gi,
  },
  {
    how: 'refer',
    words:
      /\b(?:direct(?:ed)?|refer(?:red)?|pass(?:ed|ing)?|forward(?:ed)?|sent?|submit(?:ted)?)\b(?=[^.;]{0,90}?\bto\b)/gi,
  },
  {
    how: 'approval',
    words:
      /\b(?:approv(?:al|ed)|permission|consent|authoris(?:ation|ed)|agreement|agreed|permitted|cleared|sanctioned|signed off)\b(?=[^.;]{0,40}?\b(?:by|from|of|with)\b)/gi,
  },
];

/** "their manager's written approval" */
const OWN_APPROVAL =
  /[’']s?\s+(?:(?:prior|written|express|explicit|and)\s+)*(?:approval|permission|consent|agreement|authorisation)\b/gi;

function nameOf(role: string): string {
  return role === 'managers' ? 'manager' : role;
}

/** Everyone a clause sends people to, in the order of the text, each once. */
export function escalationsOf(text: string): Escalation[] {
  const found: (Escalation & { at: number })[] = [];
  for (const { text: sentence, start } of sentencesOf(text)) {
    if (/\bdelegated\b/i.test(sentence) && !/\breport/i.test(sentence)) continue;
    for (const match of sentence.matchAll(OWN_APPROVAL)) {
      const giver = rolesIn(sentence.slice(0, match.index)).find(
        ({ role, at, length }) => role.officer && at + length === match.index,
      );
      if (giver) found.push({ to: nameOf(giver.role.name), how: 'approval', at: start + match.index });
    }
    for (const { how, words } of SENDS) {
      for (const match of sentence.matchAll(words)) {
        const end = match.index + match[0].length;
        const object = sentence
          .slice(end, end + 130)
          .split(/[.;]|,(?=\s*(?:who|which|and (?:the|they)\b))/)[0]!
          // "the Headteacher or, if it concerns the Headteacher, the Chair"
          .replace(/,\s*(?:if|where|when|unless)\b[^,]{2,80},/g, ' ');
        const near = rolesIn(object).filter(({ role }) => role.officer);
        const first = near[0];
        if (!first) continue;
        // "report abuse of a governor" names whom it is about; "to" and "with" name whom to go to.
        const link = object.slice(0, first.at);
        if (
          link.length > 6 &&
          !/\b(?:to|with|from|by|of|immediately|straight away|directly|the|their|your|a|an)\b[^,]*$/i.test(
            link,
          )
        )
          continue;
        if (/\b(?:about|against|concerning|regarding|involving)\s+(?:the |a |an |any )?$/i.test(link)) {
          const to = /\bto\b(.{0,80})/i.exec(object.slice(first.at));
          const second = to ? rolesIn(to[1]!).find(({ role }) => role.officer) : undefined;
          if (second) found.push({ to: second.role.name, how, at: start + match.index });
          continue;
        }
        const chain = near.filter(
          (next, k) =>
            k === 0 ||
            (/^[^,.;]{0,60}$/.test(object.slice(near[k - 1]!.at, next.at)) &&
              /\b(?:or|and|and\/or)\b/i.test(object.slice(near[k - 1]!.at, next.at))),
        );
        for (const { role } of chain) found.push({ to: nameOf(role.name), how, at: start + match.index });
      }
    }
  }
  const once = new Map<string, Escalation>();
  for (const { to, how } of found.sort((a, b) => a.at - b.at)) {
    const known = once.get(to);
    if (!known) once.set(to, { to, how });
    else if (how === 'report') known.how = how;
  }
  return [...once.values()];
}
