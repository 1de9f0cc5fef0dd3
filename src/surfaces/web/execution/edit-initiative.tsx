// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { InitiativeReply } from '#surfaces/contract';
import { addOrChange } from '../shell/add-or-change.ts';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { ObjectiveSelect } from '../shell/objective-select.tsx';
import { useWords } from '../shell/use-words.ts';
import { useAddInitiative, useChangeInitiative } from './execution.data.ts';
import { partnerLines, readPartners } from './partner-lines.ts';

interface EditInitiativeProps {
  /** Absent for a new one. */
  readonly initiative?: InitiativeReply | undefined;
}

/** Button and form: what is to be done and why. The form begins anew whenever it is opened. */
export function EditInitiative({ initiative }: EditInitiativeProps) {
  const isNew = initiative === undefined;
  return (
    <FormModal
      name={isNew ? 'New initiative' : 'Change words'}
      variant={isNew ? 'filled' : 'default'}
    >
      {(close) => <InitiativeForm initiative={initiative} onClose={close} />}
    </FormModal>
  );
}

function InitiativeForm({
  initiative,
  onClose,
}: EditInitiativeProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => wordsOf(initiative));
  const save = useSave(initiative, onClose);
  const { wrong } = readPartners(words.partners);
  return (
    <Form save="Save" writing={save} onSave={() => save.run(words)} onClose={onClose}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <Textarea label="Why" maxLength={5000} rows={3} {...field('why')} />
      <ObjectiveSelect label="Objective it serves" none="None" {...field('objectiveId')} />
      <TextInput label="Sponsor" maxLength={200} {...field('sponsor')} />
      <TextInput label="Lead" maxLength={200} {...field('lead')} />
      <NativeSelect label="Worth: how much it matters" data={WORTHS} {...field('worth')} />
      <Textarea
        label="Partners with their share"
        description="One a line, like City hospital 30 %. The rest is ours."
        rows={2}
        error={wrong !== undefined && `“${wrong}” says no share`}
        {...field('partners')}
      />
      {initiative === undefined && (
        <TextInput
          label="Currency"
          description="Three letters, like EUR. It stays."
          required
          minLength={3}
          maxLength={3}
          {...field('currency')}
        />
      )}
    </Form>
  );
}

const WORTHS = [
  { value: '', label: 'Nobody has judged it' },
  { value: '1', label: '1, little' },
  { value: '2', label: '2' },
  { value: '3', label: '3, something' },
  { value: '4', label: '4' },
  { value: '5', label: '5, most of all' },
];

function wordsOf(initiative: InitiativeReply | undefined) {
  return {
    title: initiative?.title ?? '',
    why: initiative?.why ?? '',
    objectiveId: initiative?.objectiveId?.toString() ?? '',
    sponsor: initiative?.sponsor ?? '',
    lead: initiative?.lead ?? '',
    worth: initiative?.worth?.toString() ?? '',
    partners: partnerLines(initiative?.partners ?? []),
    currency: initiative?.currency ?? 'EUR',
  };
}

/** Makes one and goes to its page, or changes the state of one that was seen. */
function useSave(initiative: InitiativeReply | undefined, onClose: () => void) {
  const navigate = useNavigate();
  const { run, ...save } = addOrChange({
    seen: initiative,
    add: useAddInitiative(),
    change: useChangeInitiative(),
    onAdded: (id) =>
      void navigate({ to: '/execution/initiatives/$id', params: { id: String(id) } }),
    onChanged: onClose,
  });
  const write = ({ objectiveId, worth, partners, ...words }: ReturnType<typeof wordsOf>) => {
    const read = readPartners(partners);
    if (read.wrong !== undefined) return;
    run({
      ...words,
      objectiveId: numberIn(objectiveId),
      worth: numberIn(worth),
      partners: read.partners,
    });
  };
  return { ...save, run: write };
}

function numberIn(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}
