// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import type { NameOf } from '../curation/index.ts';
import { type Asking, askWaiver } from './ask-waiver.ts';
import { type Answering, answerWaiver, type EndingWaiver, endWaiver } from './change-waiver.ts';
import { listWaivers, type WaiverPage, type WaiverQuery, waiverById } from './list-waivers.ts';
import type { WaiverView } from './waiver.ts';
import { writeWaivers } from './write-waivers.ts';

/** What the office puts up with for a time. */
export interface Waivers {
  /** See `askWaiver`. */
  ask(principal: Principal, asking: Asking, at: Instant): Promise<WaiverView>;
  /** See `answerWaiver`. */
  answer(principal: Principal, answering: Answering, at: Instant): Promise<WaiverView>;
  /** See `endWaiver`. */
  end(principal: Principal, ending: EndingWaiver, at: Instant): Promise<WaiverView>;
  list(principal: Principal, query: WaiverQuery, at: Instant): Promise<WaiverPage>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number, at: Instant): Promise<WaiverView>;
  /** All in force as a file for the gate; see `writeWaivers`. */
  exportFile(principal: Principal, nameOf: NameOf, at: Instant): Promise<string>;
}

export function openWaivers(storage: Storage): Waivers {
  const get = (principal: Principal, id: number, at: Instant) =>
    storage.read(principal, (tx) => waiverById(tx, id, at));
  return {
    ask: async (principal, asking, at) =>
      get(principal, await askWaiver(storage, principal, asking, at), at),
    async answer(principal, answering, at) {
      await answerWaiver(storage, principal, answering, at);
      return get(principal, answering.id, at);
    },
    async end(principal, ending, at) {
      await endWaiver(storage, principal, ending, at);
      return get(principal, ending.id, at);
    },
    list: (principal, query, at) => storage.read(principal, (tx) => listWaivers(tx, query, at)),
    get,
    exportFile: (principal, nameOf, at) =>
      storage.read(principal, (tx) => writeWaivers(tx, nameOf, at)),
  };
}
