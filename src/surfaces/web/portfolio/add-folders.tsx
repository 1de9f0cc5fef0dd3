// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from '../shell/form.tsx';
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
  return (
    <Form
      save="Scan"
      writing={scan}
      onSave={() => scan.mutate({ folders }, { onSuccess: onClose })}
      onClose={onClose}
    >
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
    </Form>
  );
}
