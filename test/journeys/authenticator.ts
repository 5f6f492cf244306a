import type { CDPSession, Page } from 'playwright-core';

/** A device with passkeys of its own, which says yes at once to whatever it is asked. */
export type Device = { forgetEverything(): Promise<void> };

/** Gives a page such a device. */
export async function giveDevice(page: Page): Promise<Device> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const add = async () => {
    const made = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return made.authenticatorId;
  };
  let authenticatorId = await add();
  return {
    forgetEverything: async () => {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      authenticatorId = await add();
    },
  };
}
