// What other modules, the set-up and app.ts ask of accounts.
export { exampleCode, recentPasskey, secondFactorFirst, verifySecondFactor } from './factors/actions.ts';
export { accountFor, inviteToJoin, refuseTakenAddress } from './join/actions.ts';
export { passwordIssues } from './model.ts';
export { sendResetMail } from './password/actions.ts';
