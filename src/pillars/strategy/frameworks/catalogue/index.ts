// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import type { CrosswalkLink, Framework, ItemKey, Strength } from '#engines/frameworks';
import { readCrosswalk } from './read-crosswalk.ts';
import { readFramework } from './read-framework.ts';
import { readYaml } from './read-yaml.ts';

/** One line a framework: its folder, which holds `framework.yaml`. */
const FOLDERS = [
  'ggi-1.3',
  'iso-5230-2020',
  'iso-18974-2023',
  'todo-stages',
  'finos-osmm',
  'openchain-5230-3.0-draft',
];

/** The framework that boards of the Good Governance Initiative are imported to. */
export const GGI = 'ggi-1.3';

/** An item that a query answers, and how far. */
export interface LiveEvidence {
  readonly query: string;
  readonly item: ItemKey;
  readonly proves: Strength;
}

export interface Catalogue {
  readonly frameworks: readonly Framework[];
  readonly links: readonly CrosswalkLink[];
  readonly live: readonly LiveEvidence[];
  /** Items of the GGI by the imprint of what a board's export says. */
  readonly ggiImprints: ReadonlyMap<string, string>;
}

let read: Catalogue | undefined;

/** All frameworks and what links them. The files are read once. */
export function catalogue(): Catalogue {
  read ??= {
    frameworks: FOLDERS.map(readFramework),
    links: readCrosswalk(),
    live: readLive(),
    ggiImprints: readImprints(),
  };
  return read;
}

const LiveFile = z.array(
  z.strictObject({
    query: z.string().min(1),
    items: z.record(z.string(), z.enum(['whole', 'part'])),
  }),
);

function readLive(): readonly LiveEvidence[] {
  return LiveFile.parse(readYaml('live-evidence.yaml')).flatMap(({ query, items }) =>
    Object.entries(items).map(([item, proves]) => ({ query, item, proves })),
  );
}

function readImprints(): ReadonlyMap<string, string> {
  const table = z.record(z.string(), z.string()).parse(readYaml(GGI, 'imprints.yaml'));
  return new Map(Object.entries(table));
}
