// SPDX-License-Identifier: Apache-2.0
import type { AffiliationsDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';

/** `lanthorn people import`, in the organisation and on behalf of whoever `asUser` says. */
export function affiliationsDesk(asUser: AsUser): AffiliationsDesk {
  return {
    importAffiliations: (flags, { name: source, text, apply }) =>
      asUser(flags, ({ whoIsWho, clock }, user) =>
        whoIsWho.import(user, { text, source, isTrial: !apply }, clock.now()),
      ),
  };
}
