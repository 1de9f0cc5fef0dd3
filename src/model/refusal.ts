// SPDX-License-Identifier: Apache-2.0

/** How a surface should say no; http turns it into a status, the CLI into an exit code. */
export type RefusalKind =
  | 'invalid'
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  /** It has changed since whoever asks looked at it. */
  | 'stale'
  | 'unavailable';

/**
 * We understood and decline. The only error that surfaces catch and show to a person.
 * `code` is stable (`strategy/key-result-is-bound`), `message` a sentence, `next` what to do now.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly next: string;

  constructor(kind: RefusalKind, code: string, message: string, next: string) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.next = next;
  }
}
