// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import type { KeyResultReply } from '#surfaces/contract';
import { dayText, instantOfDay } from '../shell/day.ts';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useChangeKeyResult } from './strategy.data.ts';

interface ChangeKeyResultProps {
  readonly keyResult: KeyResultReply;
}

/** Moves the goal posts, and says why: the reason goes into the trail. */
export function ChangeKeyResult({ keyResult }: ChangeKeyResultProps) {
  const name = 'Change target or due date';
  const { title } = keyResult;
  return (
    <FormModal name={name} title={`Change: ${title}`} size="xs" label={`${name}: ${title}`}>
      {(close) => <ChangeForm keyResult={keyResult} onClose={close} />}
    </FormModal>
  );
}

function ChangeForm({
  keyResult,
  onClose,
}: ChangeKeyResultProps & { readonly onClose: () => void }) {
  const { id, unit } = keyResult;
  const { words, field } = useWords(() => ({
    target: String(keyResult.target),
    due: dayText(keyResult.due),
    reason: '',
  }));
  const change = useChangeKeyResult();
  const submit = () => {
    // An untouched date keeps its time of day.
    const due = words.due === dayText(keyResult.due) ? keyResult.due : instantOfDay(words.due);
    change.mutate({ ...words, id, target: Number(words.target), due }, { onSuccess: onClose });
  };
  return (
    <Form save="Change it" writing={change} onSave={submit} onClose={onClose}>
      <TextInput
        label={`Target (${unit})`}
        type="number"
        step="any"
        required
        {...field('target')}
      />
      <TextInput label="Due" type="date" required {...field('due')} />
      <Textarea
        label="Reason"
        description="Everybody can read it in the trail of the objective."
        required
        minLength={3}
        maxLength={1000}
        rows={3}
        {...field('reason')}
      />
    </Form>
  );
}
