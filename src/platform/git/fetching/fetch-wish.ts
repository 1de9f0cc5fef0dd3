// SPDX-License-Identifier: Apache-2.0

/** What to fetch, and where it is kept. */
export interface FetchWish {
  /** Absolute: the bare repository that is kept; made where there is none. */
  readonly folder: string;
  /** http or https, without user and password. */
  readonly address: URL;
  /** Sent only to the host of the address, and only when that asks for it. */
  readonly credential?: GitCredential | undefined;
  /** IP addresses of the host; git connects to no others. Left out: as the name server says. */
  readonly at?: readonly string[] | undefined;
  /** How much may be received. Default 16 GiB. */
  readonly maxBytes?: number | undefined;
  /** How long the other side may stay silent. Default ten minutes: large servers think long before the first byte. */
  readonly silenceTimeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((step: TransferStep) => void) | undefined;
}

export interface GitCredential {
  readonly username: string;
  /** Password or token. */
  readonly password: string;
}

/** How far git is: "Receiving objects", 120 of 5000. */
export interface TransferStep {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Received so far, where git says it. */
  readonly bytes?: number | undefined;
}
