// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { KeyResultReply } from '#surfaces/contract';
import { dayText, instantOfDay } from '../shell/day.ts';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useChangeKeyResult } from './strategy.data.ts';
import classes from './strategy.module.css';

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
  const [target, setTarget] = useState(String(keyResult.target));
  const [due, setDue] = useState(dayText(keyResult.due));
  const [reason, setReason] = useState('');
  const change = useChangeKeyResult();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // An untouched date keeps its time of day.
    const newDue = due === dayText(keyResult.due) ? keyResult.due : instantOfDay(due);
    const words = { id, target: Number(target), due: newDue, reason };
    change.mutate(words, { onSuccess: onClose });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={`Target (${unit})`}
        type="number"
        step="any"
        required
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <TextInput
        label="Due"
        type="date"
        required
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Textarea
        label="Reason"
        description="Everybody can read it in the trail of the objective."
        required
        minLength={3}
        maxLength={1000}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorNote error={change.error} />
      <FormButtons pending={change.isPending} save="Change it" onClose={onClose} />
    </form>
  );
}
