// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AffiliationImportReply } from '#surfaces/contract';
import { BadLines } from '../../shell/bad-lines.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useImportAffiliations } from './people.data.ts';

interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** Affiliations out of a file, in after a look at what it would change. */
export function ImportAffiliations() {
  const [file, setFile] = useState<ChosenFile>();
  const trial = useImportAffiliations();
  const look = async (chosen: File | null) => {
    if (chosen === null) return;
    const read = { text: await chosen.text(), name: chosen.name };
    trial.mutate({ ...read, trial: true }, { onSuccess: () => setFile(read) });
  };
  const close = () => setFile(undefined);
  return (
    <>
      <FileButton onChange={(chosen) => void look(chosen)}>
        {(props) => (
          <Button {...props} variant="default" loading={trial.isPending}>
            Import affiliations
          </Button>
        )}
      </FileButton>
      <ErrorNote error={trial.error} />
      <Modal opened={file !== undefined} onClose={close} title={`Import ${file?.name}`} size="xl">
        {file !== undefined && trial.data !== undefined && (
          <Difference file={file} difference={trial.data} onClose={close} />
        )}
      </Modal>
    </>
  );
}

interface DifferenceProps {
  readonly file: ChosenFile;
  readonly difference: AffiliationImportReply;
  readonly onClose: () => void;
}

function Difference({ file, difference, onClose }: DifferenceProps) {
  const { added, known, changes, problems } = difference;
  const taking = useImportAffiliations();
  const take = () => taking.mutate({ ...file, trial: false }, { onSuccess: onClose });
  return (
    <div className={text.stack}>
      <p className={text.prose}>
        {countText(added)} new, {countText(known)} known already. What was stated here goes before
        it.
      </p>
      <BadLines problems={problems} rest="can" />
      <DataTable
        caption="What the file would change"
        columns={columns}
        rows={changes}
        rowKey={(_, index) => index}
        empty={<EmptyState title="Nothing would change">All of it is known.</EmptyState>}
      />
      <ErrorNote error={taking.error} />
      <div className={text.row}>
        {added > 0 && (
          <Button loading={taking.isPending} onClick={take}>
            Take over {countText(added)}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {added === 0 ? 'Close' : 'Leave it'}
        </Button>
      </div>
    </div>
  );
}

const columns: readonly Column<AffiliationImportReply['changes'][number]>[] = [
  { id: 'about', header: 'About', width: '45%', cell: ({ about }) => about },
  { id: 'says', header: 'Says', cell: ({ says }) => says },
  { id: 'line', header: 'Line', width: '5rem', numeric: true, cell: ({ line }) => countText(line) },
];
