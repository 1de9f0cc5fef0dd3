// SPDX-License-Identifier: Apache-2.0
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';

/** The technology radar, drawn from adoptions. */
export function radarRoom({ radar, clock }: Office): Rooms['radar'] {
  return {
    now: (caller) => radar.now(caller),
    edition: (caller, id) => radar.edition(caller, id),
    async nameQuadrants(caller, names) {
      await radar.nameQuadrants(caller, names);
      return radar.now(caller);
    },
    async add(caller, entry) {
      await radar.set(caller, entry, clock.now());
      return radar.now(caller);
    },
    async change(caller, entry) {
      await radar.set(caller, entry, clock.now());
      return radar.now(caller);
    },
    async remove(caller, entry) {
      await radar.remove(caller, entry);
      return radar.now(caller);
    },
    async publish(caller, words) {
      const id = await radar.publish(caller, words, clock.now());
      return radar.edition(caller, id);
    },
  };
}
