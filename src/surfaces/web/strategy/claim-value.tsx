// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { KeyResultReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useClaimValue } from './strategy.data.ts';
import classes from './strategy.module.css';

interface ClaimValueProps {
  readonly keyResult: KeyResultReply;
}

/** Types the value of a key result that no source measures. It is shown as claimed. */
export function ClaimValue({ keyResult }: ClaimValueProps) {
  const { title } = keyResult;
  return (
    <FormModal
      name="Claim a value"
      title={`Claim: ${title}`}
      size="xs"
      label={`Claim a value: ${title}`}
    >
      {(close) => <ClaimForm keyResult={keyResult} onClose={close} />}
    </FormModal>
  );
}

function ClaimForm({
  keyResult: { id, unit },
  onClose,
}: ClaimValueProps & { readonly onClose: () => void }) {
  const [value, setValue] = useState('');
  const [comment, setComment] = useState('');
  const claim = useClaimValue();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ id, value: Number(value), comment }, { onSuccess: onClose });
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
