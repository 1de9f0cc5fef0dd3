// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { DigestPlan, PlanWords } from '#pillars/measurement';
import type { AlertsDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import type { Office } from '../office.ts';
import { pageAddress } from '../page-address.ts';
import { feedPathOf } from './digests-room.ts';

type DigestsDesk = Pick<AlertsDesk, 'digestPlans' | 'orderDigest' | 'changeDigest' | 'endDigest'>;

const USUAL: Omit<PlanWords, 'name'> = {
  every: 'day',
  weekday: 1,
  clock: '07:30',
  zone: 'UTC',
  leastSeverity: 'info',
};

/** Who gets a digest, as the command line orders it. */
export function digestsDesk(asUser: AsUser): DigestsDesk {
  return {
    digestPlans: (flags) => asUser(flags, ({ digests }, user) => digests.plans(user)),
    orderDigest: (flags, words) =>
      asUser(flags, async (office, user) => {
        const { digests, clock } = office;
        const made = await digests.addPlan(user, { ...USUAL, ...words }, clock.now());
        const { id, webhookKey, feedToken } = made;
        const path = feedPathOf(user, { id, feedToken });
        const feed = pageAddress(office, path) ?? path;
        return { plan: await planOf(office, user, id), webhookKey, feed };
      }),
    changeDigest: (flags, id, words) =>
      asUser(flags, async (office, user) => {
        const known = await planOf(office, user, id);
        const { webhookKey } = await office.digests.changePlan(
          user,
          { ...known, ...words },
          office.clock.now(),
        );
        return { plan: await planOf(office, user, id), webhookKey };
      }),
    endDigest: (flags, id) =>
      asUser(flags, async (office, user) => {
        const { revision } = await planOf(office, user, id);
        await office.digests.removePlan(user, { id, revision }, office.clock.now());
      }),
  };
}

async function planOf({ digests }: Office, user: Principal, id: number): Promise<DigestPlan> {
  const found = (await digests.plans(user)).find((plan) => plan.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'measurement/no-such-digest-plan',
    `There is no digest ${id} that somebody wants.`,
    'Look at "lanthorn alerts digests".',
  );
}
