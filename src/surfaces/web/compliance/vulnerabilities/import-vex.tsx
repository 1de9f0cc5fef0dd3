// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { repositoryNamesQuery } from '../compliance.data.ts';
import { useImportVex } from './vulnerabilities.data.ts';

const ALL = '';

/** What suppliers say about their packages, taken over. */
export function ImportVex() {
  const [repository, setRepository] = useState(ALL);
  const { data: repositories = [] } = useQuery(repositoryNamesQuery);
  const importing = useImportVex();
  const send = (file: File | null) =>
    file && importing.mutate({ file, repositoryId: Number(repository) || undefined });
  return (
    <Panel
      title="Import VEX"
      sentence="What somebody else says about vulnerabilities in packages: OpenVEX, CycloneDX (JSON) or CSAF 2.0."
    >
      <div className={text.stack}>
        <NativeSelect
          label="It is for"
          data={[{ value: ALL, label: 'All, or the product that it names' }, ...repositories]}
          value={repository}
          onChange={({ currentTarget }) => setRepository(currentTarget.value)}
        />
        <div className={text.row}>
          <FileButton onChange={send} accept=".json">
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={importing.isPending}
                leftSection={<Upload size={17} aria-hidden="true" />}
              >
                Upload a document
              </Button>
            )}
          </FileButton>
          <ErrorNote error={importing.error} />
        </div>
        <Outcome done={importing.data} />
      </div>
    </Panel>
  );
}

function Outcome({ done }: { readonly done: ReturnType<typeof useImportVex>['data'] }) {
  if (done === undefined) return <div role="status" />;
  const { format, author, added, unchanged, outdated, problems } = done;
  return (
    <div role="status">
      <p className={text.prose}>
        {format}
        {author !== undefined && ` by ${author}`}: {added} statements new, {unchanged} as before,{' '}
        {outdated} older than what is said here.
      </p>
      <ul>
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
