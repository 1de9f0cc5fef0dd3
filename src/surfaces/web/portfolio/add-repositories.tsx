// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useAddRepositories } from './remote/remote.data.ts';

/** Button and form: whose repositories to look at. */
export function AddRepositories() {
  return (
    <FormModal name="Add repositories" variant="filled">
      {(close) => <RepositoriesForm onClose={close} />}
    </FormModal>
  );
}

function RepositoriesForm({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const add = useAddRepositories();
  const lines = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const submit = () => add.mutate(lines, { onSuccess: (known) => known.length === 0 && onClose() });
  return (
    <Form save="Scan" writing={add} onSave={submit} onClose={onClose}>
      <Textarea
        label="Folders on this server, or addresses to clone from"
        description="One to a line. Every git repository under a folder is scanned; nothing in it is changed. What is cloned is fetched every day."
        placeholder={'/srv/git\nhttps://github.com/ada/lamp'}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={text.small}>
        Private repositories are cloned with the token of their forge (Admin, Forges).
      </p>
      <Known names={add.data ?? []} />
    </Form>
  );
}

/** What was not cloned, because it would count twice. */
function Known({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p role="status" className={text.prose}>
      There is a clone already of {names.join(', ')}. The others were added.
    </p>
  );
}
