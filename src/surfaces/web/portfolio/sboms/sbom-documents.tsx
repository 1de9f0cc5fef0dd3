// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SbomDocumentReply } from '#surfaces/contract';
import { addressOf } from '../../shell/api.ts';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { SbomChange } from './sbom-change.tsx';
import { sbomDocumentsQuery } from './sboms.data.ts';

/** The documents that were imported for a repository, and what each changed. */
export function SbomDocuments({ repositoryId }: { readonly repositoryId: number }) {
  const query = useQuery(sbomDocumentsQuery(repositoryId));
  const [compared, setCompared] = useState<number>();
  return (
    <Panel
      title="Documents"
      sentence={query.data && countOf(query.data.items.length, 'imported document')}
      flush
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            <DataTable
              caption="Imported documents"
              columns={columns(setCompared)}
              rows={items}
              rowKey={({ id }) => id}
            />
            {compared !== undefined && <SbomChange id={compared} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function columns(compare: (id: number) => void): readonly Column<SbomDocumentReply>[] {
  return [
    { id: 'file', header: 'Document', cell: FileName },
    { id: 'of', header: 'Of version', width: '8rem', cell: (one) => one.subjectVersion ?? '' },
    { id: 'from', header: 'From', width: '18%', wideOnly: true, cell: Maker },
    {
      id: 'components',
      header: 'Components',
      width: '7.5rem',
      numeric: true,
      cell: (one) => countText(one.components),
    },
    { id: 'imported', header: 'Imported', width: '14rem', wideOnly: true, cell: Imported },
    {
      id: 'change',
      header: 'Change',
      width: '9rem',
      cell: ({ id, fileName }) => (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => compare(id)}
          aria-label={`What changed with ${fileName}`}
        >
          What changed
        </Button>
      ),
    },
  ];
}

function FileName({ id, fileName, standard, formatVersion, encoding, isShown }: SbomDocumentReply) {
  const name = standard === 'cyclonedx' ? 'CycloneDX' : 'SPDX';
  return (
    <>
      <a href={addressOf(`/portfolio/sboms/${id}/content`, {})} download className={text.strong}>
        {fileName}
      </a>{' '}
      {isShown && <Status tone="good" word="shown" />}
      <div className={text.small}>
        {name} {formatVersion}, {encoding}
      </div>
    </>
  );
}

function Maker({ supplier, tools, madeAt }: SbomDocumentReply) {
  return (
    <>
      {[supplier, ...tools].filter(Boolean).join(', ') || 'not said'}
      {madeAt !== undefined && <div className={text.small}>made {minuteText(madeAt)}</div>}
    </>
  );
}

function Imported({ importedAt, importedBy }: SbomDocumentReply) {
  return (
    <>
      {minuteText(importedAt)}
      <div className={text.small}>by {importedBy}</div>
    </>
  );
}
