// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet } from '../../sheet.ts';

export const cabalFreeze = {
  id: 'hackage/cabal-freeze',
  ecosystem: 'hackage',
  files: /(^|\/)cabal\.project\.freeze$/,
  format: 'https://cabal.readthedocs.io/en/stable/cabal-commands.html#cabal-freeze',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'Holds neither who asks for whom nor what for.',
  read: readCabalFreeze,
} satisfies Reader;

// "constraints: any.aeson ==2.2.1.0,", "             any.text ==2.0.2": flags, "aeson +ordered-keymap", name no version.
const PINNED = /^(?:constraints:)?\s*(?:any\.)?([A-Za-z\d][\w-]*)\s*==\s*(\d[\d.]*)/;

function readCabalFreeze(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  for (const [index, raw] of text.split('\n').entries()) {
    for (const part of raw.trim().split(',')) {
      const [, name, version] = PINNED.exec(part.trim().slice(0, MAX_LENGTH)) ?? [];
      if (name === undefined) continue;
      const purl = { type: 'hackage', name, version };
      addComponent(sheet, { purl, name, version, scope: 'runtime', line: index + 1 });
    }
  }
  return closeSheet(sheet);
}

/** No constraint is longer. */
const MAX_LENGTH = 500;
