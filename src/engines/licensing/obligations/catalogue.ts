// SPDX-License-Identifier: Apache-2.0

import { EXCEPTION_SHEETS } from './exceptions.ts';
import type { ExceptionSheet, Sheet } from './sheet.ts';
import { BSD_LICENSES } from './sheets/bsd.ts';
import { CONTENT_LICENSES } from './sheets/content.ts';
import { NO_CONDITIONS } from './sheets/none.ts';
import { NOT_OPEN_LICENSES } from './sheets/not-open.ts';
import { NOTICE_LICENSES } from './sheets/notice.ts';
import { PERMISSIVE_LICENSES } from './sheets/permissive.ts';
import { STRONG_COPYLEFT_LICENSES } from './sheets/strong-copyleft.ts';
import { WEAK_COPYLEFT_LICENSES } from './sheets/weak-copyleft.ts';

/** Every sheet of the catalogue. */
export const SHEETS: readonly Sheet[] = [
  ...NO_CONDITIONS,
  ...NOTICE_LICENSES,
  ...BSD_LICENSES,
  ...PERMISSIVE_LICENSES,
  ...WEAK_COPYLEFT_LICENSES,
  ...STRONG_COPYLEFT_LICENSES,
  ...CONTENT_LICENSES,
  ...NOT_OPEN_LICENSES,
];

const byLicense: ReadonlyMap<string, Sheet> = byId(SHEETS);
const byException: ReadonlyMap<string, ExceptionSheet> = byId(EXCEPTION_SHEETS);

/** Today's ids of all licences the catalogue has read. */
export function cataloguedLicenses(): readonly string[] {
  return [...byLicense.keys()];
}

/** What the catalogue knows of one licence by today's id. */
export function sheetOf(license: string): Sheet | undefined {
  return byLicense.get(license);
}

export function exceptionSheetOf(exception: string): ExceptionSheet | undefined {
  return byException.get(exception);
}

export function idsOf({ ids }: { readonly ids: string }): readonly string[] {
  return ids.trim().split(/\s+/);
}

function byId<S extends { readonly ids: string }>(sheets: readonly S[]): ReadonlyMap<string, S> {
  return new Map(sheets.flatMap((sheet) => idsOf(sheet).map((id) => [id, sheet] as const)));
}
