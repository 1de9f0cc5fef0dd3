// SPDX-License-Identifier: Apache-2.0
import type { BoardPaperReply } from '#surfaces/contract';

/** What every part of a paper shows a piece of. */
export interface PaperProps {
  readonly paper: BoardPaperReply;
}
