// SPDX-License-Identifier: Apache-2.0
import type { RoadmapItemReply } from '#surfaces/contract';

/** An initiative that somebody wants to move, and by how many days. */
export interface Dragged {
  readonly item: RoadmapItemReply;
  readonly days: number;
}
