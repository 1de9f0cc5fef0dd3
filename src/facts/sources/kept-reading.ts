// SPDX-License-Identifier: Apache-2.0
import type { SourceReading } from '#engines/licensing';

/** What is known of a blob; `undefined` as a reading: it is no text. */
export interface KeptReading {
  readonly blob: string;
  readonly reading: SourceReading | undefined;
}

/** Those of the blobs whose reading is known, so that only what is new is read. */
export type FindReadings = (blobs: readonly string[]) => Promise<readonly KeptReading[]>;
