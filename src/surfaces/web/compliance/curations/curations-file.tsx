// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core';
import { addressOf } from '../../shell/api.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import text from '../../shell/text.module.css';
import { useImport } from './curations.data.ts';

/** Decisions as a file to keep beside code: out and in. */
export function CurationsFile() {
  const taken = useImport();
  const take = async (file: File | null) => {
    if (file !== null) taken.mutate({ text: await file.text(), name: file.name });
  };
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
      <FileButton onChange={(file) => void take(file)} accept=".yaml,.yml">
        {(props) => (
          <Button {...props} variant="default" loading={taken.isPending}>
            Take over a file
          </Button>
        )}
      </FileButton>
      {taken.data && (
        <p role="status" className={text.soft}>
          {taken.data.added} taken over, {taken.data.known} known already.
        </p>
      )}
      <ErrorNote error={taken.error} />
    </>
  );
}
