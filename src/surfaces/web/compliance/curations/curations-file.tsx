// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Modal } from '@mantine/core';
import { useState } from 'react';
import { addressOf } from '../../shell/api.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { type ImportedFile, useImport } from './curations.data.ts';
import { CurationsDifference } from './curations-difference.tsx';

/** Decisions as a file to keep beside code: out, and in after a look at what it would change. */
export function CurationsFile() {
  const [file, setFile] = useState<ImportedFile>();
  const trial = useImport();
  const look = async (chosen: File | null) => {
    if (chosen === null) return;
    const read = { text: await chosen.text(), name: chosen.name };
    trial.mutate({ ...read, trial: true }, { onSuccess: () => setFile(read) });
  };
  const close = () => setFile(undefined);
  return (
    <>
      <Button
        component="a"
        href={addressOf('/compliance/decisions/curations.yaml', {})}
        download
        variant="default"
      >
        Save as YAML
      </Button>
      <FileButton onChange={(chosen) => void look(chosen)} accept=".yaml,.yml">
        {(props) => (
          <Button {...props} variant="default" loading={trial.isPending}>
            Take over a file
          </Button>
        )}
      </FileButton>
      <ErrorNote error={trial.error} />
      <Modal
        opened={file !== undefined}
        onClose={close}
        title={`Take over ${file?.name}`}
        size="xl"
      >
        {file !== undefined && trial.data !== undefined && (
          <CurationsDifference file={file} difference={trial.data} onClose={close} />
        )}
      </Modal>
    </>
  );
}
