import type { FC } from 'hono/jsx';
import { longDate } from '../../platform/dates.ts';
import type { IconName } from '../../web/components/icon.tsx';
import { Outcome, type Severity } from '../../web/components/severity.tsx';
import { isLetGo } from '../questions/known/model.ts';
import type { Checked } from './model.ts';

/** What the answer at the top says where its author has asked about these words. */
export type AskedBanner = { severity: Severity; icon?: IconName; title: string; says: string };

type Asked = Pick<Checked, 'asked' | 'notes' | 'outcome'>;

/**
 * What was asked or answered about these words, in the place of what was found: on hold, let go, to be changed or not to be
 * posted. Null where nothing was asked, or where what was found weighs more.
 */
export function askedBanner({ asked, notes, outcome }: Asked): AskedBanner | null {
  if (!asked) return null;
  const answered = `${asked.who ?? 'Somebody who has left'} answered on ${longDate(asked.at)}`;
  if (asked.says === 'on-hold')
    return outcome === 'stop'
      ? null
      : { severity: 'approve', icon: 'hold', title: 'On hold until answered', says: onHold(asked) };
  if (!asked.same) return null;
  if (asked.says === 'do-not-post')
    return { severity: 'stop', title: 'Do not post', says: `${answered}: do not post it.` };
  if (asked.says === 'change')
    return outcome === 'stop'
      ? null
      : {
          severity: 'change',
          title: 'Change it first',
          says: `${answered}: change it first. The answer says what.`,
        };
  return isLetGo(asked, notes)
    ? { severity: 'clear', title: 'Go ahead', says: `${answered}: you can post it as it is.` }
    : null;
}

function onHold({ same, at, who }: NonNullable<Checked['asked']>): string {
  const what = same ? 'these words' : 'nearly these words';
  return `You asked about ${what} on ${longDate(at)}. Hold the post back until ${who ? `${who} has answered` : 'there is an answer'}.`;
}

/** Leads to the question in a tab of its own: a draft is gone with its page. */
export const SeeAsked: FC<Pick<Checked, 'asked'>> = ({ asked }) =>
  asked && (
    <a class="govuk-link" href={asked.href} target="_blank" rel="noopener">
      {asked.says === 'on-hold' ? 'See your question' : 'See the answer'} (opens in a new tab)
    </a>
  );

/** That its author has asked about this, where the answer at the top says something else. */
export const AskedNotice: FC<{ checked: Checked }> = ({ checked }) => {
  const { asked } = checked;
  if (!asked || askedBanner(checked)) return null;
  return (
    <Outcome small severity="approve" icon="hold" id="asked-before" title={noticeTitle(asked)}>
      {noticeWords(asked)} <SeeAsked asked={asked} />
    </Outcome>
  );
};

type AskedOnce = NonNullable<Checked['asked']>;

const noticeTitle = ({ says }: AskedOnce): string =>
  says === 'on-hold' ? 'On hold until answered' : 'You have asked about this';

function noticeWords(asked: AskedOnce): string {
  const { says, same, at } = asked;
  if (says === 'on-hold') return onHold(asked);
  const day = longDate(at);
  if (same)
    return `The answer of ${day} was to go ahead. What we find now was not known then, or is not for anyone to allow: ask again before you post.`;
  const was = {
    'go-ahead': 'to go ahead. That was about other words: see the notes on these',
    change: 'to change it first. See whether these words do what it says',
    'do-not-post': 'not to post it. Read why before you post these',
  }[says];
  return `You asked about nearly these words. The answer of ${day} was ${was}.`;
}
