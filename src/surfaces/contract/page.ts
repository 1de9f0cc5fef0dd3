// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Every list is paged by an opaque cursor: hand `nextCursor` back as `cursor`; absent on the last page. */
export const pageInput = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().optional(),
    /** Exact count of all that the filter lets through. */
    total: z.number().int(),
  });
}

/** A page of a stream that only grows; counting it would cost more than it tells. */
export function streamPageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

/** A list of a reply that nobody changes. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

export const idInput = z.object({ id: z.coerce.number().int().positive() });

/** ISO 8601 in UTC. */
export const instantText = z.string();
