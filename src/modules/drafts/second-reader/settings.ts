import { isIP } from 'node:net';
import { z } from 'zod';
import { type AddressKind, addressKind } from '../../../platform/network-address.ts';
import { ticked } from '../model.ts';
import { SECONDS } from './model.ts';

const WHOLE = 'Write the whole address, like https://reader.trust.example or http://localhost:11434.';
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** The address as it is kept. People paste it with the path of the protocol. */
const address = z
  .string(WHOLE)
  .trim()
  .max(300, 'The address can have 300 characters at most.')
  .transform((typed) => URL.parse(typed))
  .refine((url) => url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '', {
    error: WHOLE,
    abort: true,
  })
  .transform((url) => url!)
  .refine(
    (url) => !url.username && !url.password,
    'Leave the name and password out. A key has a field of its own.',
  )
  .refine((url) => !url.search && !url.hash, 'Leave out what follows the ? or the #.')
  .refine(
    (url) => kindOf(url) !== 'never',
    'Nothing can be sent to this address. Use the address of the server itself.',
  )
  .refine(
    (url) => url.protocol === 'https:' || kindOf(url) !== 'public',
    'Outside your own network the address must begin with https://, so that nobody on the way can read the words.',
  )
  .transform(
    (url) => url.origin + url.pathname.replace(/\/+$/, '').replace(/\/v1(\/chat\/completions)?$/, ''),
  );

/** Where an address in figures is; null for a name, of which that is known only when it is asked. */
function kindOf(url: URL): AddressKind | null {
  const host = hostOf(url);
  return isIP(host) ? addressKind(host) : null;
}

/** Whether an address can only be meant for one's own network: without https, or one that says so itself. */
function needsOwn(url: URL): boolean {
  const host = hostOf(url);
  return url.protocol === 'http:' || /^(.+\.)?localhost$/.test(host) || kindOf(url) === 'own';
}

/** What the form of the settings posts. */
export const settingsSchema = z
  .object({
    address,
    model: z
      .string('Write the name of the model, as the server knows it.')
      .trim()
      .min(1, 'Write the name of the model, as the server knows it.')
      .max(120, 'The name can have 120 characters at most.')
      .refine((name) => !/\p{C}/u.test(name), 'Type the name instead of pasting it.'),
    key: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .refine((text) => /^[!-~]{0,500}$/.test(text), 'A key has no spaces, and 500 characters at most.'),
    forget: ticked(),
    seconds: z
      .string(`Write how many seconds, from ${SECONDS.least} to ${SECONDS.most}.`)
      .trim()
      .regex(/^\d{1,3}$/, `Write how many seconds, from ${SECONDS.least} to ${SECONDS.most}.`)
      .transform(Number)
      .refine(
        (n) => n >= SECONDS.least && n <= SECONDS.most,
        `Write how many seconds, from ${SECONDS.least} to ${SECONDS.most}.`,
      ),
    own: ticked(),
    on: z.enum(['yes', 'no'], 'Choose whether it is asked.').transform((value) => value === 'yes'),
    told: ticked(),
  })
  .superRefine((given, issues) => {
    // It may be at fault itself: that is said at its field.
    const url = URL.parse(String(given.address));
    if (url && kindOf(url) !== 'public' && needsOwn(url) && !given.own)
      issues.addIssue({
        code: 'custom',
        path: ['own'],
        message:
          'Tick this if the server stands in your own network. If it does not, its address must begin with https://.',
      });
    if (given.on && !given.told)
      issues.addIssue({
        code: 'custom',
        path: ['told'],
        message: 'Before it is asked, say that your data protection officer has agreed.',
      });
  });
