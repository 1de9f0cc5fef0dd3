// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton } from '@mantine/core';
import text from '../../shell/text.module.css';

interface ChooseFilesProps {
  readonly isPending: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A zip archive, or YAML files by themselves. */
export function ChooseFiles({ isPending, onFiles }: ChooseFilesProps) {
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={text.row}>
      <FileButton multiple onChange={take} accept=".zip,.yaml,.yml">
        {(props) => (
          <Button {...props} variant="default" loading={isPending}>
            Choose a zip or files
          </Button>
        )}
      </FileButton>
      <span className={text.soft}>
        The archive of this page, a zip of the folder, or single files whose first line names their
        schema.
      </span>
    </div>
  );
}
