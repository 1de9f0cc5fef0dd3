// SPDX-License-Identifier: Apache-2.0

export interface ThreadOptions {
  /** The script that calls `serveThread`. */
  readonly script: URL;
  /** Most threads at once; as many as there are cores where absent, and then never more than 8. */
  readonly size?: number | undefined;
  /** Milliseconds that one task may take; 60,000 where absent. */
  readonly maxMs?: number | undefined;
  /** Mebibytes of objects that one thread may hold; 512 where absent. */
  readonly maxMebibytes?: number | undefined;
  /** Milliseconds without a task after which a thread ends and gives its memory back; 300,000 where absent. */
  readonly maxIdleMs?: number | undefined;
}
