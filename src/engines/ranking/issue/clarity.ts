// SPDX-License-Identifier: Apache-2.0

// "Should we drop Node 16?", "RFC: ...", "Discussion: ..."
const OPEN_QUESTION =
  /\?\s*$|^\s*\[?(?:rfc|discuss(?:ion)?|question|proposal|idea|meta|tracking)\b/i;

/** Whether a title asks what is to be done, and does not say it. */
export function isOpenQuestion(title: string): boolean {
  return OPEN_QUESTION.test(title);
}

const SHORT = 60;
const LONG = 6000;

/** What a text has that helps to begin, 0 to 1: enough words, steps or code, what is expected, where it is; and no open question. */
export function clarityOf(body: string): number {
  if (body.trim().length < SHORT) return 0.25;
  const has = [
    /```|^ {4}\S|<code>/m,
    /\bexpected\b|\bshould\b|\bacceptance\b|\bmust\b/i,
    /\bsteps? to reproduce\b|\breproduc|^\s*\d+[.)]\s/im,
    /[\w-]+\/[\w./-]+\.\w{1,5}\b|\bline \d+|\bsection \d/i,
    /^\s*[-*] \[ \]/m,
  ].filter((sign) => sign.test(body)).length;
  const asked = (body.match(/\?(?:\s|$)/g) ?? []).length;
  const length = body.length > LONG ? -0.15 : 0;
  return Math.min(1, Math.max(0.05, 0.4 + 0.15 * has - 0.08 * Math.min(asked, 4) + length));
}
