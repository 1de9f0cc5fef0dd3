// SPDX-License-Identifier: Apache-2.0
import type { FigureRowReply, FigureRowsReply } from '#surfaces/contract';
import { AddressLink } from '../shell/address-link.tsx';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, countText } from '../shell/quantity.ts';
import { Definition } from './definition.tsx';
import { forgeAddress, subjectAddress } from './subject-address.ts';

/** The rows behind a figure and how it is defined: enough to check it by hand. */
export function Evidence({ evidence }: { readonly evidence: FigureRowsReply }) {
  const { metric, rows, totalRows } = evidence;
  return (
    <>
      <Panel title="Definition">
        <Definition metric={metric} evidence={evidence} />
      </Panel>
      <Panel
        title="Rows behind"
        sentence={`${howMany(rows.length, totalRows)}. ${metric.rows.sentence}`}
        flush
      >
        <DataTable
          caption={`Rows behind ${metric.name}`}
          columns={rows.some(({ detail }) => detail) ? columns : plainColumns}
          rows={rows}
          rowKey={(_, index) => index}
          empty={
            <EmptyState title="No rows">
              {evidence.note ?? 'Nothing that was scanned counts for this figure.'}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}

function howMany(shown: number, total: number): string {
  if (shown === total) return countOf(total, 'row');
  return `The first ${countText(shown)} of ${countOf(total, 'row')}`;
}

const columns: readonly Column<FigureRowReply>[] = [
  { id: 'label', header: 'Row', width: '45%', cell: RowName },
  { id: 'detail', header: 'Detail', cell: ({ detail }) => detail ?? '' },
  {
    id: 'amount',
    header: 'Amount',
    width: '8rem',
    numeric: true,
    cell: ({ amount, isOngoing }) =>
      isOngoing ? `${countText(amount)} so far` : countText(amount),
  },
];

const plainColumns = columns.filter(({ id }) => id !== 'detail');

function RowName({ label, subject }: FigureRowReply) {
  const outward = forgeAddress(subject);
  if (outward !== undefined) {
    return (
      <a href={outward} target="_blank" rel="noreferrer noopener">
        {label}
      </a>
    );
  }
  const address = subjectAddress(subject);
  return address === undefined ? label : <AddressLink address={address}>{label}</AddressLink>;
}
