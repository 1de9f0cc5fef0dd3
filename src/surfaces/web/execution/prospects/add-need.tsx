// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { initiativesQuery, useAddNeed } from '../execution.data.ts';

interface AddNeedProps {
  readonly initiative: InitiativeDetailReply;
}

/** Button and form: another initiative that has to be done first. */
export function AddNeed({ initiative }: AddNeedProps) {
  return (
    <FormModal name="Add what it needs" title="What has to be done first?">
      {(close) => <NeedForm initiative={initiative} onClose={close} />}
    </FormModal>
  );
}

function NeedForm({ initiative, onClose }: AddNeedProps & { readonly onClose: () => void }) {
  const { data } = useQuery(initiativesQuery());
  const { words, field } = useWords(() => ({ needsId: '', why: '' }));
  const add = useAddNeed();
  const choices = (data?.items ?? [])
    .filter(({ id }) => id !== initiative.id)
    .map(({ id, title }) => ({ value: String(id), label: title }));
  const submit = () => {
    const { needsId, why } = words;
    add.mutate({ id: initiative.id, needsId: Number(needsId), why }, { onSuccess: onClose });
  };
  return (
    <Form save="It needs this one" writing={add} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="Initiative"
        required
        data-autofocus
        data={[{ value: '', label: 'Choose one' }, ...choices]}
        {...field('needsId')}
      />
      <TextInput label="Why" maxLength={1000} {...field('why')} />
    </Form>
  );
}
