// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** The largest record of a public database has about 8 MB; one file of more is no record. */
export const MOST_BYTES = 32_000_000;

export function unreadable(path: string, whatHappened: string): Problem {
  return { code: 'archives/unreadable', message: `Reading ${path}: ${whatHappened}`, path };
}

/** What an error of the system or of a library says; everything else is a bug and is thrown on. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  throw error;
}
