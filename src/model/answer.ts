// SPDX-License-Identifier: Apache-2.0

/** An answer to a question that can be asked of anything. Unknown is an answer of its own, never a "no". */
export type Answer = 'yes' | 'no' | 'unknown' | 'not-applicable';
