// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useAddClone } from './upstreams.data.ts';

/** Button and form: a clone of a project of others, to be measured. */
export function AddClone() {
  return (
    <FormModal name="Add a clone" variant="filled">
      {(close) => <CloneForm onClose={close} />}
    </FormModal>
  );
}

function CloneForm({ onClose }: { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ location: '' }));
  const add = useAddClone();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ location: words.location.trim() }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextInput
        label="Folder of the clone, on the server"
        description="Its history is measured. Nothing in it counts as ours."
        placeholder="/srv/upstreams/lamp.git"
        required
        maxLength={4096}
        {...field('location')}
      />
      <ErrorNote error={add.error} />
      <FormButtons pending={add.isPending} save="Measure it" onClose={onClose} />
    </form>
  );
}
