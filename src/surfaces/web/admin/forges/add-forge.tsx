// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { ForgesReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useAddForge } from './forges.data.ts';

type Kinds = ForgesReply['kinds'];

export function AddForge({ kinds }: { readonly kinds: Kinds }) {
  return (
    <FormModal name="Add a forge" variant="filled">
      {(close) => <AddForm kinds={kinds} onClose={close} />}
    </FormModal>
  );
}

function AddForm({ kinds, onClose }: { readonly kinds: Kinds; readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({
    kind: kinds[0]?.id ?? '',
    address: '',
    username: '',
    token: '',
  }));
  const add = useAddForge();
  const chosen = kinds.find(({ id }) => id === words.kind);
  const submit = () => {
    const { kind, address, username, token } = words;
    const wish = {
      ...{ kind, address },
      ...(username !== '' && { username }),
      ...(token !== '' && { token }),
    };
    add.mutate(wish, { onSuccess: onClose });
  };
  return (
    <Form save="Add it" writing={add} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="Kind"
        data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('kind')}
      />
      <TextInput
        label="Address"
        description="Where people read it, for example github.com or https://git.example.com"
        required
        maxLength={300}
        {...field('address')}
      />
      {chosen?.id === 'git' && (
        <TextInput
          label="User"
          description="Who git says that we are."
          maxLength={200}
          {...field('username')}
        />
      )}
      <PasswordInput
        label={chosen?.id === 'git' ? 'Password or token' : 'Token'}
        description={`${chosen?.tokenNeeds ?? ''} Repositories are cloned with it too. It is sealed and never shown again.`}
        autoComplete="off"
        maxLength={1000}
        {...field('token')}
      />
    </Form>
  );
}
