// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { FindingRowReply, UsageReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { AskWaiver } from './ask-waiver.tsx';
import { waiverOfFindingColumns } from './waiver-columns.tsx';
import { waiversOfFindingQuery } from './waivers.data.ts';

interface FindingWaiversProps {
  readonly finding: FindingRowReply;
  readonly usages: readonly UsageReply[];
}

/** Whether somebody answers for it, until when, and who did before. */
export function FindingWaivers({ finding, usages }: FindingWaiversProps) {
  const { data } = useQuery(waiversOfFindingQuery(finding.id));
  if (data === undefined) return null;
  return (
    <Panel
      title="Waivers"
      sentence="A finding that cannot be fixed yet may be put up with until a day."
      actions={finding.state === 'open' && <AskWaiver finding={finding} usages={usages} />}
      flush
    >
      <DataTable
        caption="Waivers of this finding"
        columns={waiverOfFindingColumns}
        rows={data.items}
        rowKey={({ id }) => id}
        empty={<EmptyState title="None">Nobody has asked for a waiver.</EmptyState>}
      />
    </Panel>
  );
}
