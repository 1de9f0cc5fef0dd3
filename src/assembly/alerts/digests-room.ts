// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { pageAddress } from '../page-address.ts';
import { atomFeed } from './atom-feed.ts';
import { askForSending } from './send-digests-job.ts';

const MOST = 100;

/** Digests, who gets them, and the feed for those who do not sign in. */
export function digestsRoom(office: Office): Rooms['digests'] {
  const { digests, clock } = office;
  const overview = async (principal: Principal) => ({
    plans: await digests.plans(principal),
    digests: await digests.latest(principal, MOST),
  });
  return {
    overview,
    get: (caller, id) => digests.get(caller, id),
    preview: (caller, days) => digests.preview(caller, days, clock.now()),
    async addPlan(caller, input) {
      const { id, webhookKey, feedToken } = await digests.addPlan(caller, input, clock.now());
      const feedPath = feedPathOf(caller, { id, feedToken });
      return { id, webhookKey, feedPath, feedAddress: pageAddress(office, feedPath) };
    },
    async changePlan(caller, input) {
      const { webhookKey } = await digests.changePlan(caller, input, clock.now());
      return { ...(await overview(caller)), webhookKey };
    },
    async removePlan(caller, input) {
      await digests.removePlan(caller, input, clock.now());
      return overview(caller);
    },
    async makeNow(caller, planId) {
      const id = await digests.makeNow(caller, planId, clock.now());
      await askForSending(office, caller);
      return digests.get(caller, id);
    },
    async sendAgain(caller, id) {
      await digests.sendAgain(caller, id, clock.now());
      await askForSending(office, caller);
      return digests.get(caller, id);
    },
    async feed({ organisationId, planId, token, origin }) {
      if (organisationId === 0) return undefined;
      // Only reads, and nothing before the token has been looked at.
      const reader = { organisationId, actor: 'feed', role: 'auditor' } as const;
      const found = await digests.feed(reader, planId, token);
      return found && atomFeed(found, pageAddress(office, '') ?? origin);
    },
  };
}

/** Whoever knows it can read the feed. */
export function feedPathOf(
  { organisationId }: Pick<Principal, 'organisationId'>,
  { id, feedToken }: { readonly id: number; readonly feedToken: string },
): string {
  return `/feeds/digests/${organisationId}/${id}/${feedToken}`;
}
