// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type Identification,
  type IdentificationKind,
  parseExpression,
  textImprint,
} from '#engines/licensing';
import type { Problem } from '#model';
import type { ComponentText, ComponentTexts } from './component-texts.ts';
import type { InstalledPackageSays } from './file-tree.ts';
import { joinLicenses } from './join-licenses.ts';

/** What a licence text says that reads like a licence and is none we know. */
const UNRECOGNISED = 'LicenseRef-unrecognised';

/** All texts of one repository's packages together; some thousand packages have a tenth of it. */
const MAX_TOTAL_CHARACTERS = 128 << 20;

export interface ReadTexts {
  readonly texts: ReadonlyMap<string, ComponentTexts>;
  readonly problems: readonly Problem[];
}

/** The texts of installed packages by purl, each identified. Lets others work between two packages. */
export async function readTexts(
  installed: ReadonlyMap<string, InstalledPackageSays>,
  signal: AbortSignal | undefined,
): Promise<ReadTexts> {
  const texts = new Map<string, ComponentTexts>();
  const problems: Problem[] = [];
  let characters = 0;
  if (installed.size === 0) return { texts, problems };
  const { identify } = await import('./identify-text.ts');
  for (const [purl, says] of installed) {
    await setImmediate();
    signal?.throwIfAborted();
    problems.push(...omittedIn(says));
    characters += says.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MAX_TOTAL_CHARACTERS) {
      problems.push(notRead(says.path, 'the licence texts of this repository are too many'));
      continue;
    }
    const files = says.texts.map((file) => ({ ...file, ...look(file.text, file.path, identify) }));
    if (files.length > 0) texts.set(purl, textsOf(files));
  }
  return { texts, problems };
}

/** What the licence texts say together, and where they stand; nothing where no text says anything. */
export function detectedIn({ files }: ComponentTexts): {
  readonly detected?: string;
  readonly detectedSource?: string;
} {
  const telling = files.flatMap(({ role, license, path }) =>
    role === 'license' && license !== undefined ? [{ license, path }] : [],
  );
  if (telling.length === 0) return {};
  return {
    detected: joinLicenses(telling.map(({ license }) => license)),
    detectedSource: telling.map(({ path }) => path).join(', '),
  };
}

interface Look {
  readonly hash: string;
  readonly license: string | undefined;
  readonly imprint: string;
}

/** Portfolios bring the same few thousand texts again and again; what is known of one is a hundred bytes. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Look>();

type Identify = (text: string, name: string) => Identification;

function look(text: string, path: string, identify: Identify): Look {
  const hash = sha256(text);
  const known = remembered.get(hash);
  if (known !== undefined) return known;
  const { expression, kind } = identify(text, path.slice(path.lastIndexOf('/') + 1));
  const seen = { hash, license: licenseIn(expression, kind), imprint: textImprint(text) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(hash, seen);
  return seen;
}

function licenseIn(expression: string | undefined, kind: IdentificationKind): string | undefined {
  if (expression !== undefined && parseExpression(expression).ok) return expression;
  return kind === 'unknown-licence-like' ? UNRECOGNISED : undefined;
}

function textsOf(files: readonly (ComponentText & Look)[]): ComponentTexts {
  const granting = files.filter(({ role }) => role === 'license');
  const imprints = new Set(granting.map(({ imprint }) => imprint));
  const kept = files.map(({ role, path, hash, text, license }) => ({
    role,
    path,
    hash,
    text,
    license,
  }));
  return {
    files: kept,
    imprint: imprints.size === 0 ? undefined : sha256([...imprints].sort(byCodeUnit).join(' ')),
    digest: sha256(kept.map(({ role, path, hash }) => `${role} ${hash} ${path}`).join('\n')),
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// One for a package: a folder of test texts has hundreds.
function omittedIn({ omitted: [first, ...more] }: InstalledPackageSays): readonly Problem[] {
  if (first === undefined) return [];
  const why = 'it is too large, one of too many, no text, or a link that leads away';
  return [notRead(first, more.length === 0 ? why : `${why} (so are ${more.length} beside it)`)];
}

function notRead(path: string, why: string): Problem {
  const message = `Reading the licence text ${path}: ${why}, and it is left out`;
  return { code: 'components/text-left-out', message, path };
}
