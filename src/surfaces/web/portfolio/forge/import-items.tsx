// SPDX-License-Identifier: Apache-2.0
import { FileInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ForgeConnectionReply, ForgeFileImportReply } from '#surfaces/contract';
import { BadLines } from '../../shell/bad-lines.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useImportItems } from './forge.data.ts';

interface ImportProps {
  readonly id: number;
  readonly name: string;
  /** What files told before; the next one goes to the same list or tracker. */
  readonly connection?: ForgeConnectionReply | undefined;
}

/** Issues and change requests out of a file: an archive of a mailing list, or a table of a tracker. */
export function ImportItems(props: ImportProps) {
  return (
    <FormModal name="Import a file" size="xs">
      {(close) => <ImportForm {...props} onClose={close} />}
    </FormModal>
  );
}

function ImportForm({ id, name, connection, onClose }: ImportProps & { onClose: () => void }) {
  const { words, field } = useWords(() => ({ list: connection?.path ?? name }));
  const [file, setFile] = useState<File | null>(null);
  const taking = useImportItems();
  if (taking.data !== undefined) return <Taken told={taking.data} />;
  const take = async () => {
    if (file === null) return;
    const kind = /\.csv$/i.test(file.name) ? 'csv' : 'mbox';
    taking.mutate({ id, kind, name: words.list, text: await file.text() });
  };
  return (
    <Form save="Take it over" writing={taking} onSave={() => void take()} onClose={onClose}>
      <FileInput
        label="File"
        description="The archive of a mailing list (mbox), or the table of a tracker (.csv), up to 20 MB; larger ones by lanthorn forge import."
        placeholder="Choose one"
        required
        value={file}
        onChange={setFile}
      />
      <TextInput
        label="Name of the list or tracker"
        required
        maxLength={200}
        readOnly={connection !== undefined}
        {...field('list')}
      />
    </Form>
  );
}

function Taken({ told: { read, items, events, problems } }: { told: ForgeFileImportReply }) {
  return (
    <div className={text.stack}>
      <p className={text.prose}>
        {countText(read)} read; {countOf(items, 'item')} and {countOf(events, 'event')} new or
        changed. What was known already counts once.
      </p>
      <BadLines problems={problems} rest="is kept" />
    </div>
  );
}
