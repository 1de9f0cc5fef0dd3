// SPDX-License-Identifier: Apache-2.0
import type { YearSpan } from './years.ts';

/** "Copyright (c) 2001-2004, 2007 The Lamp Authors <lamps@example.org>" in its parts. */
export interface CopyrightStatement {
  /** As written, without years, addresses and what follows; absent where the line names nobody. */
  readonly holder?: string | undefined;
  /** In the order written; empty where the line has none. */
  readonly years: readonly YearSpan[];
  /** E-mail and web addresses beside the holder's name. */
  readonly contacts: readonly string[];
  /** 1-based. */
  readonly fromLine: number;
  readonly toLine: number;
}
