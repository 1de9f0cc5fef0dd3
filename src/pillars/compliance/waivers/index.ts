// SPDX-License-Identifier: Apache-2.0
// What the office puts up with for a time: a waiver covers findings of one rule about one package, is asked for by one person and
// answered by another, and ends by itself on a day that it names.
// Judges nothing and closes no finding: a waived one is open again on the day after.
// Begin with waiver.ts, then covers.ts (what a waiver is for) and apply-waivers.ts (who calls it: judging, and every change here).
export { applyWaivers } from './apply-waivers.ts';
export { type FiledWaivers, filedWaivers, type WaiversFile } from './filed-waivers.ts';
export { openWaivers, type Waivers } from './open-waivers.ts';
export { STATE_OF_FINDING, WAIVED } from './waived.ts';
export type { WaiverView } from './waiver.ts';
export { endWaiversOfProduct, hasWaivers } from './waiver-store.ts';
export { whatWouldBeWaived } from './what-would-be-waived.ts';
