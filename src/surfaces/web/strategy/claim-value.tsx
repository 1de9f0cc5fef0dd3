// SPDX-License-Identifier: Apache-2.0
import { Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { KeyResultReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { useClaimValue } from './strategy.data.ts';
import classes from './strategy.module.css';

interface ClaimFormProps {
  readonly keyResult: KeyResultReply;
  readonly onClose: () => void;
}

/** Types the value of a key result that no source measures. It is shown as claimed. */
export function ClaimValue({ opened, ...form }: ClaimFormProps & { readonly opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title={`Claim: ${form.keyResult.title}`}>
      <ClaimForm {...form} />
    </Modal>
  );
}

function ClaimForm({ keyResult: { id, unit }, onClose }: ClaimFormProps) {
  const [value, setValue] = useState('');
  const [comment, setComment] = useState('');
  const claim = useClaimValue(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ id, value: Number(value), comment });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={`Value (${unit})`}
        type="number"
        step="any"
        required
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Textarea
        label="How do you know?"
        maxLength={1000}
        rows={3}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <ErrorNote error={claim.error} />
      <FormButtons pending={claim.isPending} save="Claim it" onClose={onClose} />
    </form>
  );
}
