// SPDX-License-Identifier: Apache-2.0
import { GitFailure } from './git-failure.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** True for a full object name. */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** The id itself; throws on anything else, which git might take for an option or an expression. */
export function requireObjectId(text: string): string {
  if (isObjectId(text)) return text;
  const shown = JSON.stringify(text.slice(0, 80));
  const message = `Asking git for an object: expected a full object id, found ${shown}`;
  throw new GitFailure({ code: 'git/not-an-object-id', message });
}
