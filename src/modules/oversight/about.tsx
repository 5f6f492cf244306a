import type { FC } from 'hono/jsx';

/** What is kept of whom, in words for everyone. */
export const PrivacyPage: FC = () => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-xl">Privacy</h1>
      <h2 class="govuk-heading-m">What you check is not kept</h2>
      <p class="govuk-body">
        When you ask whether you can post something, your words are checked and forgotten. They are written to
        no database, no log and no backup, and nobody is shown them. If you want someone to see them, you ask
        that person yourself.
      </p>
      <p class="govuk-body">
        A picture stays on your device: your own browser looks for faces in it, and reads its words. Of these
        only what you see in the form is checked, and forgotten like the rest.
      </p>
      <p class="govuk-body">
        A trust can have a second reader: a language model, on a server of its choice, that adds advice. Where
        there is one, the form in which you type says so, and to whom your words go. You can leave it out. It
        is told your words and the clauses, not who you are.
      </p>
      <h2 class="govuk-heading-m">What is kept</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>your name, work email, job, school and manager, so that questions reach the right person</li>
        <li>that you acknowledged the policy, which version and when</li>
        <li>what you did in Decorum that others rely on, in a ledger that cannot be altered</li>
        <li>
          of a finding that you say was wrong, what you agree to: the rule alone, the words, or your draft,
          until you withdraw it or the day you were told
        </li>
        <li>
          cookies, only such as are needed: one while you are signed in, one that protects forms, those that
          carry you through the steps of signing in or of setting up, until you are through, and one with the
          message for the next page
        </li>
      </ul>
      <h2 class="govuk-heading-m">What you can do</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/held">
          See what is held about you, and who looked
        </a>
        . If something is wrong, ask your trust’s data protection officer to put it right. You can also ask
        them for a copy of everything. They answer within one month.
      </p>
    </div>
  </div>
);

/** How far the pages are for everyone, and what to do when they are not. */
export const AccessibilityPage: FC = () => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-xl">Accessibility</h1>
      <p class="govuk-body">You should be able to:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>do everything with a keyboard, with a screen reader, or by voice</li>
        <li>enlarge the page to 400% and read it without scrolling sideways</li>
        <li>use every page without scripts</li>
        <li>read it in light or dark colours, as your device is set, and in print</li>
      </ul>
      <p class="govuk-body">
        The pages are built to the Web Content Accessibility Guidelines 2.2, level AA, and are checked against
        them by machine at each change. They have not yet been audited by people who use assistive technology
        every day.
      </p>
      <p class="govuk-body">
        If something does not work for you, tell whoever looks after Decorum at your trust. They can do it for
        you meanwhile, or give you the policy on paper.
      </p>
    </div>
  </div>
);

const QUESTIONS: readonly [string, string][] = [
  [
    'I cannot sign in',
    'On the sign-in page, open “I cannot sign in” and follow “Set a new password”: we send you a link. If no mail comes, ask whoever looks after Decorum at your trust whether you have been added.',
  ],
  [
    'I lost my phone with the codes, or my passkey',
    'Use one of the spare codes you kept when you set up the app. Without them, or without your passkey, ask your administrator to take away your second step: you set up a new one when you next sign in.',
  ],
  [
    'I am the only administrator, and lost my second step',
    'Whoever has the machine that Decorum runs on can take it away. In the folder of Decorum they type: bin/decorum account second-step-off YOUR-ADDRESS --reason="how they know that it is you". You then sign in with your password and set up a new one. Have two second steps, and a second administrator, so that it does not happen again.',
  ],
  [
    'I am the only administrator, lost my password, and no mail comes',
    'Whoever has the machine that Decorum runs on can make the link that the mail would hold. In the folder of Decorum they type: bin/decorum account new-password YOUR-ADDRESS --reason="how they know that it is you". The link works once, and for an hour. Your second step stays as it is.',
  ],
  [
    'Is a draft I check seen by anyone?',
    'By no person. It is checked and forgotten. If you want someone to see it, show it to them yourself. Where your trust has a second reader, which is a language model, the form says so, and you can leave it out. Only when you say that a finding was wrong is something kept, and only what you agree to.',
  ],
  [
    'I want to post a screenshot',
    'Attach it where you write your post, and say that it is a screenshot. Your own browser reads the words in it; the picture itself is not sent. Compare what was read with the picture and mend it: these words are checked like your own, and forgotten like them.',
  ],
  [
    'It says “Do not post” and I think that is wrong',
    'The check finds and explains; people decide. Each finding says whom to ask. Press “Wrong? Say why” under it to tell whoever looks after the checker.',
  ],
  [
    'I do not agree with a rule in the policy',
    'Ask your headteacher. You can also speak to your union. Saying so is not a breach.',
  ],
];

export const HelpPage: FC = () => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-xl">Help</h1>
      {QUESTIONS.map(([question, answer]) => (
        <>
          <h2 class="govuk-heading-m">{question}</h2>
          <p class="govuk-body">{answer}</p>
        </>
      ))}
    </div>
  </div>
);
