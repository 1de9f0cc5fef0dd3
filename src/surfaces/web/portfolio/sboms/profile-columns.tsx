// SPDX-License-Identifier: Apache-2.0
import type { ProfileReportReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';

type Requirement = ProfileReportReply['requirements'][number];
type Lacking = ProfileReportReply['components'][number];

export const requirementColumns: readonly Column<Requirement>[] = [
  { id: 'sentence', header: 'What is asked for', cell: ({ sentence }) => sentence },
  { id: 'state', header: 'State', width: '12rem', cell: RequirementState },
  {
    id: 'source',
    header: 'Where it says so',
    width: '30%',
    wideOnly: true,
    cell: ({ source }) => <span className={text.soft}>{source}</span>,
  },
];

export const lackingColumns: readonly Column<Lacking>[] = [
  {
    id: 'name',
    header: 'Component',
    cell: ({ name, version }) => [name, version].filter(Boolean).join(' '),
  },
  {
    id: 'missing',
    header: 'What it lacks',
    width: '60%',
    cell: ({ missing }) => missing.map((id) => id.replaceAll('-', ' ')).join(', '),
  },
];

function RequirementState({ about, level, asked, missing }: Requirement) {
  if (missing === 0) return <Status tone="good" word={asked === 0 ? 'nothing to ask' : 'there'} />;
  const where =
    about === 'document' ? 'missing' : `missing in ${countText(missing)} of ${countText(asked)}`;
  if (level === 'required') return <Status tone="bad" word={where} />;
  return <Status tone="neutral" word={`${where}, if it exists`} />;
}
