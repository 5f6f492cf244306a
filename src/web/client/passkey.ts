// A button for passkeys: signing in with one, proving oneself once more, adding one.
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';

const BASE = '/api/auth/passkey';
const NOT_USED = 'The passkey could not be used. Try again, or use another way to sign in.';
const NOT_ADDED = 'The passkey could not be added. Try again, or with another device.';
const STOPPED = 'Your device stopped asking before you answered. Try again when you are ready.';
const THERE_ALREADY = 'This device has a passkey for your account already.';
const NO_CONNECTION = 'We could not reach Decorum. Check your connection and try again.';

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) prepare(place);

function prepare(place: HTMLElement): void {
  const button = place.querySelector('button');
  if (!button) return;
  if (!browserSupportsWebAuthn()) {
    place.querySelector('[data-passkey-none]')?.removeAttribute('hidden');
    return;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    say(place, '');
    button.setAttribute('aria-busy', 'true');
    const adding = place.dataset.passkey === 'add';
    try {
      await (adding ? add(place) : use());
      location.assign(place.dataset.next || '/');
    } catch (error) {
      say(place, sentence(error) ?? (adding ? NOT_ADDED : NOT_USED));
    } finally {
      button.removeAttribute('aria-busy');
    }
  });
}

async function use(): Promise<void> {
  const optionsJSON = await ask('generate-authenticate-options');
  const response = await startAuthentication({ optionsJSON });
  await ask('verify-authentication', { response });
}

async function add(place: HTMLElement): Promise<void> {
  const field = document.getElementById(place.dataset.nameFrom ?? '');
  const name = field instanceof HTMLInputElement ? field.value.trim() : '';
  const optionsJSON = await ask('generate-register-options');
  const response = await startRegistration({ optionsJSON });
  await ask('verify-registration', { response, name: name || 'Passkey' });
}

/** The server’s answer, with its sentence if it gave one. */
class Refused extends Error {}

// biome-ignore lint/suspicious/noExplicitAny: what the server made is handed to the browser as it is
async function ask(path: string, body?: unknown): Promise<any> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${BASE}/${path}`, body === undefined ? {} : post);
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.message ?? '');
  return said;
}

/** What went wrong, where it can be told. */
function sentence(error: unknown): string | null {
  if (error instanceof Refused) return error.message || null;
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return THERE_ALREADY;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return STOPPED;
  if (name === 'InvalidStateError') return THERE_ALREADY;
  if (name === 'TypeError') return NO_CONNECTION;
  return null;
}

function say(place: HTMLElement, words: string): void {
  const line = place.querySelector<HTMLElement>('[role=alert]');
  if (!line) return;
  line.textContent = words;
  line.hidden = words === '';
}
