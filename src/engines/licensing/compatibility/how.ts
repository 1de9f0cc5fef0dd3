// SPDX-License-Identifier: Apache-2.0

/**
 * How two works come together. `separate`: two processes. `aggregate`: side by side on one medium. `copied`: a file of one taken
 * into the other as it is. `modified`: a file of one changed and mixed with code of the other.
 */
export const HOWS = ['static', 'dynamic', 'separate', 'aggregate', 'copied', 'modified'] as const;
export type How = (typeof HOWS)[number];
