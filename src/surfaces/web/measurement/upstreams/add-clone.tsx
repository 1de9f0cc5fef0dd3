// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
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
  const submit = () => add.mutate({ location: words.location.trim() }, { onSuccess: onClose });
  return (
    <Form save="Measure it" writing={add} onSave={submit} onClose={onClose}>
      <TextInput
        label="Folder of the clone, on the server"
        description="Its history is measured. Nothing in it counts as ours."
        placeholder="/srv/upstreams/lamp.git"
        required
        maxLength={4096}
        {...field('location')}
      />
    </Form>
  );
}
