// SPDX-License-Identifier: Apache-2.0

// "Should we drop Node 16?", "RFC: ...", "Tracking issue for ...", "Investigate why ..."
const OPEN_QUESTION =
  /\?\s*$|^\s*\[?(?:rfc|discuss(?:ion)?|question|proposal|idea|meta(?:bug)?|tracking|umbrella|consider|investigate|figure out|decide|rethink|think about)\b/i;

/** Whether a title asks what is to be done, and does not say it. */
export function isOpenQuestion(title: string): boolean {
  return OPEN_QUESTION.test(title);
}
