// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';

/** Needs, candidates and scores are for everybody who works here: whoever uses a thing knows it best. Auditors only look. */
export function notForAuditors({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'execution/auditors-only-look',
    'Comparing solutions is for those who work here, and you are here as auditor.',
    'Ask somebody of the office to do it.',
  );
}
