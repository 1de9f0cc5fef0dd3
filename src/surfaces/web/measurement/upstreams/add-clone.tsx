// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { isCloneAddress } from '#model';
import { useCloneUpstream } from '../../portfolio/remote/remote.data.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useAddClone } from './upstreams.data.ts';

/** Button and form: a project of others, to be measured. */
export function AddClone() {
  return (
    <FormModal name="Add a project" variant="filled">
      {(close) => <CloneForm onClose={close} />}
    </FormModal>
  );
}

function CloneForm({ onClose }: { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ location: '' }));
  const clone = useCloneUpstream();
  const add = useAddClone();
  const location = words.location.trim();
  const submit = () => {
    if (isCloneAddress(location)) clone.mutate(location, { onSuccess: onClose });
    else add.mutate({ location }, { onSuccess: onClose });
  };
  return (
    <Form
      save="Measure it"
      writing={isCloneAddress(location) ? clone : add}
      onSave={submit}
      onClose={onClose}
    >
      <TextInput
        label="Address to clone from, or folder of a clone on the server"
        description="Its history is measured. Nothing in it counts as ours."
        placeholder="https://github.com/ada/lamp"
        required
        maxLength={1000}
        {...field('location')}
      />
    </Form>
  );
}
