// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Timing } from './timing.ts';

/** A host that may be asked. */
export interface AllowedHost {
  /** Scheme, name and port as in `new URL(...).origin`. */
  readonly origin: string;
  /** Whether it may be at a loopback, private or link-local address: a mirror of one's own. */
  readonly mayBePrivate: boolean;
  /** Value of the Authorization header; goes to this host only. */
  readonly authorization?: string | undefined;
  /** Requests under way at a time; 4 unless said otherwise. */
  readonly atOnce?: number | undefined;
  /** Least time between the starts of two requests; none unless said otherwise. */
  readonly everyMs?: number | undefined;
}

export interface HttpClientOptions {
  readonly hosts: readonly AllowedHost[];
  readonly userAgent: string;
  readonly timing: Timing;
  /** Longest time of one exchange, redirects included; 60 s unless said otherwise. */
  readonly timeoutMs?: number | undefined;
  /** Longest wait that a server may ask for before a further attempt; 60 s unless said otherwise. */
  readonly patienceMs?: number | undefined;
}

export interface HttpRequest {
  readonly accept?: string | undefined;
  /** What the server called the version that is at hand: an unchanged one is not sent again. */
  readonly etag?: string | undefined;
  /** Longest body, unpacked; 64 MiB unless said otherwise. */
  readonly maxBytes?: number | undefined;
  /** Statuses after which the same question is not asked again, where it would be else: whoever asks has another way. */
  readonly lastingStatuses?: readonly number[] | undefined;
  readonly signal: AbortSignal;
}

/** What came of asking. */
export type HttpAnswer =
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly etag?: string | undefined;
      /** The Last-Modified header as it stands. */
      readonly lastModified?: string | undefined;
      /** The Link header as it stands (RFC 8288): where lists go on. */
      readonly link?: string | undefined;
      /** How long the server asks to be left alone after this answer. */
      readonly retryAfterMs?: number | undefined;
    }
  /** As the etag says. */
  | { readonly kind: 'unchanged' }
  /** The server knows that there is nothing. */
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** How long the server asks to be left alone, when that is longer than our patience. */
      readonly retryAfterMs?: number | undefined;
    };

export interface HttpClient {
  /** Asks once, and again where that may help. Throws the signal's reason when it aborts, and nothing else. */
  get(address: URL, request: HttpRequest): Promise<HttpAnswer>;
  /**
   * Posts a question as JSON, as patiently as `get`: only for one that changes nothing there, since it may be asked twice. Follows no
   * redirect.
   */
  query(address: URL, question: unknown, request: HttpRequest): Promise<HttpAnswer>;
  /** Lets go of connections that are kept open. */
  close(): void;
}
