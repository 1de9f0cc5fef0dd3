// SPDX-License-Identifier: Apache-2.0
// One message for each person and period: which alerts opened, closed and stay, and which reports were made.
// A digest and its delivery are written in one transaction, so that there is one for each period and none is lost; a
// delivery is tried again with pauses, always under the same id. Sends nothing by itself: who sends is handed over.
// Begin with digest.ts and make-digests.ts, then send-due.ts.
export type { Digest, DigestEntry } from './digest.ts';
export type { DigestPlan, PlanWords } from './digest-plan.ts';
export { keyPurpose as digestKeyPurpose } from './edit-plans.ts';
export { type Digests, type FeedOfDigests, openDigests } from './open-digests.ts';
export type { SendDigest } from './send-due.ts';
