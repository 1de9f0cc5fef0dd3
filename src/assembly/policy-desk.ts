// SPDX-License-Identifier: Apache-2.0
import type { PolicyDesk } from '#surfaces/cli';
import type { AsUser } from './as-user.ts';
import { judgeAtOnce } from './ask-for-work.ts';
import { policyTrial } from './policy-trial.ts';

/** `lanthorn policy`, in the organisation and on behalf of whoever `asUser` says. */
export function policyDesk(asUser: AsUser): PolicyDesk {
  return {
    policy: (flags) => asUser(flags, ({ compliance }, user) => compliance.policy(user)),
    tryPolicy: (flags, policy) =>
      asUser(flags, (office, user) => policyTrial(office, user, policy)),
    adoptPolicy: (flags, adoption) =>
      asUser(flags, async (office, user) => {
        const { compliance, clock } = office;
        await compliance.adoptPolicy(user, adoption, clock.now());
        const { components: _, ...changes } = await judgeAtOnce(office, user);
        const { version } = await compliance.policy(user);
        return { version, ...changes };
      }),
  };
}
