// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';

/** Nothing by that id in this organisation; the same answer whether or not another one has it. */
export function noSuchRepository(id: number): Refusal {
  return new Refusal(
    'not-found',
    'portfolio/no-such-repository',
    `There is no repository ${id}.`,
    'Look it up in the list of repositories; its id may have changed.',
  );
}
