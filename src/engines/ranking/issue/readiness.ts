// SPDX-License-Identifier: Apache-2.0
import { blend, type Signal } from '../signal.ts';
import type { IssueFacts } from './issue-facts.ts';
import { type LabelClass, labelClassOf } from './label-class.ts';

const BY_LABEL: Readonly<Record<LabelClass, number>> = {
  newcomer: 1,
  'help-wanted': 0.8,
  other: 0.4,
  'not-ready': 0.05,
};

/** Whether one can begin: 0 to 1, by the class of its labels and by what its text says. */
export function readinessOf({ title, body, labels }: IssueFacts): Signal {
  return blend([
    { value: BY_LABEL[labelClassOf(labels)], prior: 0.4, weight: 2 },
    { value: body === undefined ? undefined : clarityOf(body), prior: 0.5, weight: 1.5 },
    { value: opens(title) ? 0.2 : 0.7, prior: 0.6, weight: 0.5 },
  ]);
}

// "Should we drop Node 16?", "RFC: ...", "Discussion: ..."
function opens(title: string): boolean {
  return /\?\s*$|^\s*\[?(?:rfc|discuss(?:ion)?|question|proposal|idea|meta|tracking)\b/i.test(
    title,
  );
}

const SHORT = 60;
const LONG = 6000;

/** What a body has that helps to begin: enough words, steps or code, what is expected, where it is; and no open question. */
function clarityOf(body: string): number {
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
