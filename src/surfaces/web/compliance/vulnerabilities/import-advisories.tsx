// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Textarea } from '@mantine/core';
import { Upload } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { useImportFolders, useUpload } from './vulnerabilities.data.ts';

/** Two ways in: a file from here, or a folder of the server. */
export function ImportAdvisories() {
  return (
    <Panel
      title="Import advisories"
      sentence="Records of the Open Source Vulnerability format. Importing the same again changes nothing, so import often."
    >
      <div className={text.stack}>
        <UploadFile />
        <Folders />
      </div>
    </Panel>
  );
}

function UploadFile() {
  const upload = useUpload(() => undefined);
  const done = upload.data;
  return (
    <div className={text.row}>
      <FileButton onChange={(file) => file && upload.mutate(file)} accept=".zip,.json,.yaml,.yml">
        {(props) => (
          <Button
            {...props}
            loading={upload.isPending}
            leftSection={<Upload size={17} aria-hidden="true" />}
          >
            Upload an archive
          </Button>
        )}
      </FileButton>
      <span role="status" className={text.soft}>
        {done &&
          `${done.records} records read: ${done.added} new, ${done.changed} changed, ${done.problems} problems.`}
      </span>
      <ErrorNote error={upload.error} />
    </div>
  );
}

function Folders() {
  const [typed, setTyped] = useState('');
  const importing = useImportFolders(() => setTyped(''));
  const paths = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    importing.mutate(paths);
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Textarea
        label="Folders and archives on this server"
        description="One to a line; they are read in the background."
        placeholder="/srv/osv/npm.zip"
        required
        rows={2}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorNote error={importing.error} />
      <div>
        <Button type="submit" variant="default" loading={importing.isPending}>
          Import
        </Button>
      </div>
    </form>
  );
}
