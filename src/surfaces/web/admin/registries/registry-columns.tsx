// SPDX-License-Identifier: Apache-2.0
import type { RegistriesReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText, minuteText } from '../../shell/day.ts';
import { countText } from '../../shell/quantity.ts';
import { Unknown } from '../../shell/unknown.tsx';

type Ecosystem = RegistriesReply['ecosystems'][number];
type Failed = RegistriesReply['problems'][number];

export const ecosystemColumns: readonly Column<Ecosystem>[] = [
  { id: 'ecosystem', header: 'Type', cell: ({ ecosystem }) => ecosystem },
  { id: 'registry', header: 'Registry', cell: registryOf },
  { id: 'inUse', header: 'In use', numeric: true, cell: ({ inUse }) => countText(inUse) },
  { id: 'known', header: 'Known', numeric: true, cell: ({ known }) => countText(known) },
  { id: 'absent', header: 'Not there', numeric: true, cell: ({ absent }) => countText(absent) },
  {
    id: 'problems',
    header: 'Problems',
    numeric: true,
    cell: ({ problems }) => countText(problems),
  },
  {
    id: 'oldest',
    header: 'Oldest answer',
    wideOnly: true,
    cell: ({ oldestFetch }) =>
      oldestFetch === undefined ? <Unknown>none</Unknown> : dayText(oldestFetch),
  },
];

function registryOf({ registry, couldBe }: Ecosystem) {
  if (registry !== undefined) return registry;
  return couldBe === undefined ? (
    <Unknown>there is none</Unknown>
  ) : (
    <Unknown>{`not configured: --registries ${couldBe}`}</Unknown>
  );
}

export const problemColumns: readonly Column<Failed>[] = [
  { id: 'purl', header: 'Package', cell: ({ purl }) => purl },
  { id: 'source', header: 'Registry', cell: ({ source }) => source },
  { id: 'problem', header: 'What happened', cell: ({ problem }) => problem },
  { id: 'triedAt', header: 'When', wideOnly: true, cell: ({ triedAt }) => minuteText(triedAt) },
];
