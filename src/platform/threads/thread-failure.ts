// SPDX-License-Identifier: Apache-2.0

/** `time`: it took longer than allowed. `memory`: it wanted more than allowed. `crash`: the thread died otherwise. */
export type ThreadFailureReason = 'time' | 'memory' | 'crash';

/** A thread had to be given up over its task. The others go on, and a new one takes its place. */
export class ThreadFailure extends Error {
  readonly reason: ThreadFailureReason;

  constructor(reason: ThreadFailureReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ThreadFailure';
    this.reason = reason;
  }
}
