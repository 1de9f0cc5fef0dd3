// SPDX-License-Identifier: Apache-2.0
import type { Rooms } from '#surfaces/http';
import { chosenHome, homeOf } from './home/index.ts';
import type { Office } from './office.ts';
import { programVersion } from './version.ts';

/** Sign-in, who asks, and the first screen. */
export function sessionRoom(office: Office): Rooms['session'] {
  const { identity } = office;
  return {
    version: programVersion(),
    home: (caller, role) => homeOf(office, caller, role),
    chooseHome: (caller, role) => chosenHome(office, caller, role),
    signIn: (token) => identity.signIn(token),
    signOut: (sessionToken) => identity.signOut(sessionToken),
    async callerOf(sessionToken) {
      const signedIn = await identity.principalOf(sessionToken);
      if (!signedIn) return undefined;
      const organisations = await identity.organisations();
      const own = organisations.find(({ id }) => id === signedIn.organisationId);
      return { ...signedIn, organisationName: own?.name ?? '' };
    },
  };
}
