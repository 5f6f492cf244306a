import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { parse, parseOrIssues } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { isId } from '../../people/model.ts';
import { counted } from '../drafting/model.ts';
import type { Version } from '../model.ts';
import { lockVersion, signaturesOf, targetsOf } from '../store.ts';
import { versionWorkflow } from '../workflow.ts';
import { demandDraft, demandSent } from './meanwhile.ts';
import { returnSchema, sendSchema, sentPartsSchema, signSchema, suggestedIn } from './model.ts';
import { tellSigners } from './notices.ts';
import { checkEffective, gapsOf } from './ready.ts';
import { fingerprintOf } from './sealing/canonical.ts';
import { seal, textOf } from './sealing/seal.ts';
import { confirmSuggestions, deleteSignatures, insertSignature, nextNumber, updateVersion } from './store.ts';
import { TRUST, toSign } from './to-sign.ts';

/** Other modules come in by this file alone. */
export { readInHand } from './in-hand.ts';

type Where = Pick<Parts, 'publicUrl'>;
const SUBJECT = 'policy version';

/**
 * Sends the draft to the Chair and the chief executive. From here no word of it can change.
 * @throws Invalid for a date that is past, at `ready` for everything `gapsOf` finds, and at `asTheyAre` for suggestions
 *   that are neither answered nor sent knowingly; ChangedMeanwhile when someone sent or changed it since the page was opened
 */
export function sendForSignature(acting: Acting, where: Where, input: unknown): Promise<void> {
  return act(acting, async (work) => {
    const { tx, viewer, now, record } = work;
    const { versionId, revision, effective, asTheyAre } = parse(sentPartsSchema, input);
    const version = await locked(work, versionId);
    demand(viewer, 'policy.send', 'trust');
    await demandDraft(work, version, revision);
    const step = versionWorkflow.take('send', version.state, viewer, TRUST);
    const { given, issues } = parseOrIssues(sendSchema, input);
    if (effective !== null) issues.push(...(await checkEffective(tx, effective, dayOf(now))));
    for (const gap of await gapsOf(tx, version, dayOf(now)))
      issues.push({ field: 'ready', message: gap.says });
    const unanswered = suggestedIn(await targetsOf(tx, version.id)).length;
    if (unanswered > 0 && asTheyAre !== unanswered)
      issues.push({
        field: 'asTheyAre',
        message: `Answer ${counted(unanswered, 'suggestion')}, or tick to send with them as they are`,
      });
    if (given === null || issues.length > 0) throw new Invalid(issues);
    const change = {
      state: step.to,
      effectiveOn: given.effective,
      changeNote: given.changeNote,
      material: given.material === 'yes',
      sentAt: now,
    };
    const text = await textOf(work, { ...version, ...change }, await nextNumber(tx));
    const textSha256 = fingerprintOf(text);
    await updateVersion(tx, version, { ...change, textSha256 });
    await record({
      verb: step.verb,
      subject: { kind: SUBJECT, id: version.id },
      payload: {
        textSha256,
        effectiveOn: given.effective,
        changeNote: given.changeNote,
        material: change.material,
        unansweredSuggestions: unanswered,
      },
    });
    await tellSigners(work, where.publicUrl, 'policy-to-sign');
  });
}

/**
 * Looks whether a signature would be taken, before the code that proves who signs is used up.
 * @throws what `signVersion` throws
 */
export function checkSignature(acting: Acting, input: unknown): Promise<void> {
  return read(acting, async (work) => {
    const given = parse(signSchema.omit({ factor: true }), input);
    await toSign(work, await locked(work, given.versionId), given);
  });
}

/**
 * Signs the version that was sent, once the page has checked a second factor. With the second signature it is signed:
 * it is given its number and sealed, and holds from its date.
 * @throws Conflict when it is not the text that was on the page, someone signed as this first, or its date has passed;
 *   NotAllowed without the office; Invalid for one person in both offices
 */
export function signVersion(
  acting: Acting,
  where: Pick<Parts, 'publicUrl' | 'secret'>,
  input: unknown,
): Promise<{ complete: boolean; number: number | null }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const given = parse(signSchema, input);
    const version = await locked(work, given.versionId);
    const { first, before, number, text, textSha256 } = await toSign(work, version, given);
    const signature = {
      capacity: given.capacity,
      personId: viewer.personId,
      name: viewer.name,
      factor: given.factor,
      textSha256,
      at: now,
    };
    await insertSignature(tx, trustId, version.id, signature);
    const subject = { kind: SUBJECT, id: version.id };
    await record({
      verb: first.verb,
      subject,
      payload: { capacity: given.capacity, factor: given.factor, textSha256 },
    });
    if (before.length === 0) {
      await updateVersion(tx, version, {});
      return { complete: false, number: null };
    }
    const step = versionWorkflow.take('complete', version.state, viewer, TRUST);
    await updateVersion(tx, version, { state: step.to, number, signedAt: now });
    // Not when it was sent: a draft that is taken back is what it was, and so is its way back by undo.
    const unanswered = await confirmSuggestions(tx, version.id);
    await record({
      verb: step.verb,
      subject,
      payload: { number, textSha256, unansweredSuggestions: unanswered },
    });
    await seal(work, { version, number, text, signatures: [...before, signature] }, where.secret);
    await tellSigners(work, where.publicUrl, 'policy-signed', version.createdBy ? [version.createdBy] : []);
    return { complete: true, number };
  });
}

/**
 * Takes a sent version back to be changed; whoever may send. Signatures given so far no longer count.
 * @returns the number it would have had
 * @throws ChangedMeanwhile when someone signed it or took it back since the page was opened
 */
export function recallVersion(acting: Acting, where: Where, input: unknown): Promise<{ number: number }> {
  return takeBack(acting, where, input, 'recall');
}

/** Sends a version back unsigned, with a reason; Chair or chief executive. */
export function sendBack(acting: Acting, where: Where, input: unknown): Promise<{ number: number }> {
  return takeBack(acting, where, input, 'send-back');
}

function takeBack(
  acting: Acting,
  where: Where,
  input: unknown,
  name: 'recall' | 'send-back',
): Promise<{ number: number }> {
  return act(acting, async (work) => {
    const { tx, viewer, record } = work;
    const given = parse(returnSchema, input);
    const version = await locked(work, given.versionId);
    await demandSent(work, version, given.revision);
    const step = versionWorkflow.take(name, version.state, viewer, TRUST);
    const voided = await signaturesOf(tx, version.id);
    await deleteSignatures(tx, version.id);
    await updateVersion(tx, version, { state: step.to, textSha256: null, sentAt: null });
    await record({
      verb: step.verb,
      subject: { kind: SUBJECT, id: version.id },
      payload: { reason: given.reason, voided: voided.map((s) => s.capacity) },
    });
    const drafter = version.createdBy ? [version.createdBy] : [];
    await tellSigners(
      work,
      where.publicUrl,
      name === 'recall' ? 'policy-recalled' : 'policy-sent-back',
      drafter,
    );
    return { number: await nextNumber(tx) };
  });
}

async function locked({ tx }: Pick<Work, 'tx'>, id: string): Promise<Version> {
  const version = isId(id) ? await lockVersion(tx, id) : null;
  if (!version) throw new NotFound();
  return version;
}
