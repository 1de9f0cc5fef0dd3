// SPDX-License-Identifier: Apache-2.0
import type { Timing } from './timing.ts';

export interface Pace {
  /** How many pass at a time. */
  readonly atOnce: number;
  /** Least time between two that begin. */
  readonly everyMs: number;
}

/** Lets work on one host begin at its pace, first come first served. */
export class Turnstile {
  readonly #pace: Pace;
  readonly #timing: Timing;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;
  #nextStart = 0;

  constructor(pace: Pace, timing: Timing) {
    this.#pace = pace;
    this.#timing = timing;
  }

  async through<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#pace.atOnce)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#inside += 1;
    try {
      signal.throwIfAborted();
      await this.#awaitTurn(signal);
      return await work();
    } finally {
      // The place is handed on, not given back and taken anew: nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }

  /** Nobody begins before then: the host asked to be left alone. */
  closeFor(ms: number): void {
    this.#nextStart = Math.max(this.#nextStart, this.#timing.now() + ms);
  }

  async #awaitTurn(signal: AbortSignal): Promise<void> {
    const now = this.#timing.now();
    const start = Math.max(now, this.#nextStart);
    this.#nextStart = start + this.#pace.everyMs;
    if (start > now) await this.#timing.pause(start - now, signal);
  }
}
