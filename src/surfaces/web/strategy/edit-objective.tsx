// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ObjectiveReply } from '#surfaces/contract';
import { addOrChange } from '../shell/add-or-change.ts';
import { dayText, instantOfDay } from '../shell/day.ts';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { ObjectiveSelect } from '../shell/objective-select.tsx';
import { useWords } from '../shell/use-words.ts';
import { useAddObjective, useChangeObjective } from './strategy.data.ts';

interface EditObjectiveProps {
  /** Absent for a new one. */
  readonly objective?: ObjectiveReply | undefined;
}

/** Button and form: what is wanted, why, by whom and by when. */
export function EditObjective({ objective }: EditObjectiveProps) {
  const isNew = objective === undefined;
  return (
    <FormModal
      name={isNew ? 'New objective' : 'Change words'}
      variant={isNew ? 'filled' : 'default'}
    >
      {(close) => <ObjectiveForm objective={objective} onClose={close} />}
    </FormModal>
  );
}

function ObjectiveForm({
  objective,
  onClose,
}: EditObjectiveProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => wordsOf(objective));
  const save = useSave(objective, onClose);
  return (
    <Form save="Save" writing={save} onSave={() => save.run(words)} onClose={onClose}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <Textarea label="Why" maxLength={5000} rows={3} {...field('why')} />
      <TextInput label="Owner" maxLength={200} {...field('owner')} />
      <ObjectiveSelect
        label="Part of"
        none="Nothing above it"
        but={objective?.id}
        {...field('parentId')}
      />
      <TextInput label="Start" type="date" required {...field('start')} />
      <TextInput label="Due" type="date" required {...field('due')} />
    </Form>
  );
}

function wordsOf(objective: ObjectiveReply | undefined) {
  const today = new Date().toISOString();
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return {
    title: objective?.title ?? '',
    why: objective?.why ?? '',
    owner: objective?.owner ?? '',
    parentId: objective?.parentId?.toString() ?? '',
    start: dayText(objective?.start ?? today),
    due: dayText(objective?.due ?? inAYear),
  };
}

/** Makes one and goes to its page, or changes the state of one that was seen. */
function useSave(objective: ObjectiveReply | undefined, onClose: () => void) {
  const navigate = useNavigate();
  const { run, ...save } = addOrChange({
    seen: objective,
    add: useAddObjective(),
    change: useChangeObjective(),
    onAdded: (id) => void navigate({ to: '/strategy/objectives/$id', params: { id: String(id) } }),
    onChanged: onClose,
  });
  const write = ({ parentId, start, due, ...rest }: ReturnType<typeof wordsOf>) =>
    run({
      ...rest,
      parentId: parentId === '' ? undefined : Number(parentId),
      start: momentOf(start, objective?.start),
      due: momentOf(due, objective?.due),
    });
  return { ...save, run: write };
}

/** An untouched date keeps its time of day. */
function momentOf(day: string, before: string | undefined): string {
  return before !== undefined && dayText(before) === day ? before : instantOfDay(day);
}
