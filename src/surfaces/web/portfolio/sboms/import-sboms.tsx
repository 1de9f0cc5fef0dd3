// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FileInput } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import text from '../../shell/text.module.css';
import { ImportResults } from './import-results.tsx';
import { useImports } from './sboms.data.ts';
import classes from './sboms.module.css';

/** Button and form: bills of materials that others made, dropped or chosen, several at once. */
export function ImportSboms() {
  const [isOpen, form] = useDisclosure(false);
  const imports = useImports();
  const close = () => {
    imports.forget();
    form.close();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<FileInput size={17} aria-hidden="true" />}
        onClick={form.open}
      >
        Import SBOMs
      </Button>
      <Modal opened={isOpen} onClose={close} title="Import SBOMs" size="lg">
        <div className={text.stack}>
          <DropZone onFiles={(files) => void imports.send(files)} />
          <ImportResults
            uploads={imports.uploads}
            onAccept={(file) => void imports.send([file], true)}
          />
        </div>
      </Modal>
    </>
  );
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent, now: boolean) => {
    event.preventDefault();
    setIsOver(now);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={id}
      className={`${classes.drop} ${isOver ? classes.over : ''}`}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <span>
        <strong>Drop bills of materials here, or choose files.</strong>
        <span className={classes.formats}>
          CycloneDX (JSON, XML) and SPDX (JSON, tag-value, YAML, JSON-LD), up to 128 MiB each.
        </span>
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,.jsonld,.xml,.spdx,.yaml,.yml,.cdx,.tag"
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
    </label>
  );
}
