// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readAmount } from '#model';
import type { AdoptionReply } from '#surfaces/contract';
import { addOrChange } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { adoptionsQuery, useAddAdoption, useChangeNeed } from './adoption.data.ts';

interface EditNeedProps {
  /** Absent for a new one. */
  readonly adoption?: AdoptionReply | undefined;
}

/** Button and form: what is needed, by whom, by when, and what is used today. */
export function EditNeed({ adoption }: EditNeedProps) {
  const isNew = adoption === undefined;
  return (
    <FormModal
      name={isNew ? 'New need' : 'Change the need'}
      variant={isNew ? 'filled' : 'default'}
      width="xl"
    >
      {(close) => <NeedForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

function NeedForm({ adoption, onClose }: EditNeedProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => wordsOf(adoption));
  const [wrong, setWrong] = useState<string>();
  const save = useSave(adoption, onClose);
  const submit = () => {
    const cost = words.yearCost === '' ? undefined : readAmount(words.yearCost, words.currency);
    setWrong(cost?.ok === false ? cost.why : undefined);
    if (cost?.ok !== false) save.run({ ...askedOf(words), incumbentYearCost: cost?.amount });
  };
  return (
    <Form save="Save" writing={save} onSave={submit} onClose={onClose}>
      <TextInput
        label="What is needed"
        description="In a few words, like A wiki for the pilots."
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <Textarea
        label="What for"
        description="What people cannot do today."
        required
        maxLength={2000}
        rows={3}
        {...field('need')}
      />
      <TextInput label="Whose need it is" required maxLength={200} {...field('who')} />
      <TextInput label="Who looks after it" maxLength={200} {...field('owner')} />
      <TextInput label="Needed by" type="date" {...field('neededBy')} />
      <TextInput
        label="Used today"
        description="The incumbent, if there is one."
        maxLength={200}
        {...field('incumbent')}
      />
      {words.incumbent !== '' && (
        <TextInput label="Its contract ends on" type="date" {...field('incumbentEndsOn')} />
      )}
      {adoption === undefined && words.incumbent !== '' && (
        <TextInput label="What it costs a year" {...field('yearCost')} />
      )}
      <Places field={field} />
      {adoption === undefined && (
        <TextInput
          label="Currency"
          description="Three letters, like EUR. It stays."
          required
          minLength={3}
          maxLength={3}
          {...field('currency')}
        />
      )}
      {wrong !== undefined && <p role="alert">Reading the cost: {wrong}.</p>}
    </Form>
  );
}

type Field = ReturnType<typeof useWords<ReturnType<typeof wordsOf>>>['field'];

function Places({ field }: { readonly field: Field }) {
  const { data } = useQuery(adoptionsQuery);
  const quadrants = data?.quadrants ?? [];
  const contexts = data?.contexts ?? [];
  return (
    <>
      <NativeSelect
        label="Quadrant of the radar"
        data={quadrants.map((name, place) => ({ value: String(place + 1), label: name }))}
        {...field('quadrant')}
      />
      <NativeSelect
        label="How it will be used"
        description="The context of the policy by which licences of candidates are judged."
        data={[
          { value: '', label: 'Not known yet: the strictest counts' },
          ...contexts.map((value) => ({ value, label: value })),
        ]}
        {...field('context')}
      />
    </>
  );
}

function wordsOf(adoption: AdoptionReply | undefined) {
  return {
    title: adoption?.title ?? '',
    need: adoption?.need ?? '',
    who: adoption?.who ?? '',
    owner: adoption?.owner ?? '',
    neededBy: adoption?.neededBy ?? '',
    quadrant: String(adoption?.quadrant ?? 1),
    context: adoption?.context ?? '',
    incumbent: adoption?.incumbent ?? '',
    incumbentEndsOn: adoption?.incumbentEndsOn ?? '',
    yearCost: '',
    currency: adoption?.currency ?? 'EUR',
  };
}

function askedOf({ yearCost: _, quadrant, currency, ...words }: ReturnType<typeof wordsOf>) {
  const maybe = (one: string) => (one === '' ? undefined : one);
  return {
    ...words,
    quadrant: Number(quadrant),
    currency: currency.toUpperCase(),
    neededBy: maybe(words.neededBy),
    context: maybe(words.context),
    incumbentEndsOn: words.incumbent === '' ? undefined : maybe(words.incumbentEndsOn),
  };
}

function useSave(adoption: AdoptionReply | undefined, onClose: () => void) {
  const navigate = useNavigate();
  return addOrChange({
    seen: adoption,
    add: useAddAdoption(),
    change: useChangeNeed(),
    onAdded: (id) => void navigate({ to: '/execution/adoptions/$id', params: { id: String(id) } }),
    onChanged: onClose,
  });
}
