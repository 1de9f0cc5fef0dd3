// SPDX-License-Identifier: Apache-2.0
// What time it is. The only room that reads the machine's clock; everybody else is handed a Clock.
// Never waits and sets no timers. Begin with clock.ts; tests take fixedClock.
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export type { FixedClock } from './fixed-clock.ts';
export { fixedClock } from './fixed-clock.ts';
