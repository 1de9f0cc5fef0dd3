// SPDX-License-Identifier: Apache-2.0
import type { AffiliationsDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { askForPeopleFigures } from './ask-for-work.ts';

/** `lanthorn people import`, in the organisation and on behalf of whoever `asUser` says. */
export function affiliationsDesk(asUser: AsUser): AffiliationsDesk {
  return {
    importAffiliations: (flags, { name: source, text, apply }) =>
      asUser(flags, async (office, user) => {
        const wish = { text, source, isTrial: !apply };
        const reply = await office.whoIsWho.import(user, wish, office.clock.now());
        if (apply) await askForPeopleFigures(office, user);
        return reply;
      }),
  };
}
