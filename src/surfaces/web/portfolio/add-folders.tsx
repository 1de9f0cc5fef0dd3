// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FolderPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import text from '../shell/text.module.css';
import { useScan } from './portfolio.data.ts';

/** Button and form: whose repositories to look at. */
export function AddFolders() {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<FolderPlus size={17} aria-hidden="true" />} onClick={form.open}>
        Add a folder
      </Button>
      <Modal opened={isOpen} onClose={form.close} title="Add a folder">
        <FoldersForm onClose={form.close} />
      </Modal>
    </>
  );
}

function FoldersForm({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const scan = useScan();
  const folders = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    scan.mutate({ folders }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Textarea
        label="Folders on this server"
        description="One to a line. Every git repository under them is scanned; nothing in them is changed."
        placeholder="/srv/git"
        required
        rows={3}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorNote error={scan.error} />
      <FormButtons pending={scan.isPending} save="Scan" onClose={onClose} />
    </form>
  );
}
