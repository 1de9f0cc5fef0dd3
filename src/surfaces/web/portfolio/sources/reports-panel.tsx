// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FindingsReportReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useImportFindings } from './sources.data.ts';

interface ReportsPanelProps {
  readonly id: number;
  readonly reports: readonly FindingsReportReply[];
}

/** What other scanners found, beside what we read; and the way to bring more. */
export function ReportsPanel({ id, reports }: ReportsPanelProps) {
  return (
    <Panel
      title="Findings of other scanners"
      sentence="They stand beside what Lanthorn reads, with their origin, and never replace it."
      actions={
        <div className={text.row}>
          <LinkButton
            to="/repositories/$id/sources/claims"
            params={{ id: String(id) }}
            variant="default"
            size="compact-sm"
          >
            All claims
          </LinkButton>
          <ImportButton id={id} />
        </div>
      }
      flush
    >
      <DataTable
        caption="Reports of other scanners"
        columns={reportColumns(id)}
        rows={reports}
        rowKey={(report) => report.id}
        empty={
          <EmptyState title="None yet">
            Import a report of ScanCode (JSON), ORT (JSON or YAML), FOSSology (SPDX) or licensee
            (JSON).
          </EmptyState>
        }
      />
    </Panel>
  );
}

function ImportButton({ id }: { readonly id: number }) {
  const { mutate, isPending, error, data } = useImportFindings(id);
  return (
    <>
      <FileButton
        accept=".json,.yml,.yaml,.spdx,.txt"
        onChange={(file) => file && mutate(file)}
        inputProps={{ 'aria-label': 'Report of another scanner' }}
      >
        {(props) => (
          <Button {...props} variant="default" size="compact-sm" loading={isPending}>
            Import a report
          </Button>
        )}
      </FileButton>
      {data?.isNew === false && <p role="status">This report was there already.</p>}
      <ErrorNote error={error} />
    </>
  );
}

function reportColumns(id: number): readonly Column<FindingsReportReply>[] {
  return [
    {
      id: 'tool',
      header: 'Tool',
      cell: ({ id: reportId, tool, toolVersion }) => (
        <Link
          className={text.strong}
          to="/repositories/$id/sources/claims"
          params={{ id: String(id) }}
          search={{ reportId }}
        >
          {[tool, toolVersion].filter(Boolean).join(' ')}
        </Link>
      ),
    },
    {
      id: 'file',
      header: 'Report',
      width: '30%',
      cell: ({ fileName }) => <span className={text.mono}>{fileName}</span>,
    },
    { id: 'made', header: 'Made', width: '11rem', wideOnly: true, cell: ({ madeAt }) => madeAt },
    {
      id: 'imported',
      header: 'Imported',
      width: '14rem',
      wideOnly: true,
      cell: ({ importedAt, importedBy }) => `${minuteText(importedAt)} by ${importedBy}`,
    },
    {
      id: 'claims',
      header: 'Claims',
      width: '6rem',
      numeric: true,
      cell: ({ claims }) => countText(claims),
    },
  ];
}
