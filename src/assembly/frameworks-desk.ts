// SPDX-License-Identifier: Apache-2.0
import { fingerprintOf } from '#engines/evidence-pack';
import type { FrameworksDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { evidencePack } from './evidence-pack.ts';

/** `lanthorn frameworks`, in the organisation and on behalf of whoever `asUser` says. */
export function frameworksDesk(asUser: AsUser): FrameworksDesk {
  return {
    frameworks: (unit, flags) =>
      asUser(flags, ({ frameworks, clock }, user) =>
        frameworks.all(user, { unit, at: clock.now() }),
      ),
    frameworkGaps: (id, unit, flags) =>
      asUser(flags, async ({ frameworks, clock }, user) => {
        const { items } = await frameworks.framework(user, id, { unit, at: clock.now() });
        return items.flatMap(({ id: item, title, state, missing = '' }) =>
          state === undefined || state === 'proven' || state === 'not-applicable'
            ? []
            : [{ id: item, title, state, missing }],
        );
      }),
    signingKey: (flags) =>
      asUser(flags, async ({ signing }) => {
        const { publicKeyPem } = await signing.key();
        return { publicKeyPem, fingerprint: fingerprintOf(publicKeyPem) };
      }),
    evidencePack: (framework, unit, flags) =>
      asUser(flags, async (office, user) => {
        const all = await office.identity.organisations();
        const organisation = all.find(({ id }) => id === user.organisationId)?.name ?? '';
        return evidencePack(office, user, { framework, unit, organisation });
      }),
  };
}
