// SPDX-License-Identifier: Apache-2.0

/**
 * The licence in effect as SQL over the inventory's tables: as it was judged, with what people have decided, else as the facts
 * have it.
 */
export const LICENSE = 'coalesce(s.license, v.license)';
