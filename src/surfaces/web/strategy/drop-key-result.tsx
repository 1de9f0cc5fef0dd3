// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { KeyResultReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useWords } from '../shell/use-words.ts';
import { useDropKeyResult } from './strategy.data.ts';

interface DropKeyResultProps {
  readonly keyResult: KeyResultReply;
}

/** Takes a key result out of its objective; what was read of it is kept. */
export function DropKeyResult({ keyResult }: DropKeyResultProps) {
  const { title } = keyResult;
  return (
    <FormModal name="Drop it" title={`Drop: ${title}`} size="xs" label={`Drop it: ${title}`}>
      {(close) => <DropForm keyResult={keyResult} onClose={close} />}
    </FormModal>
  );
}

function DropForm({ keyResult, onClose }: DropKeyResultProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ reason: '' }));
  const drop = useDropKeyResult();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    drop.mutate({ ...words, id: keyResult.id }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        It no longer counts for its objective. What was read and claimed of it is kept.
      </p>
      <Textarea
        label="Reason"
        description="Everybody can read it in the trail of the objective."
        required
        minLength={3}
        maxLength={1000}
        rows={2}
        data-autofocus
        {...field('reason')}
      />
      <ErrorNote error={drop.error} />
      <FormButtons pending={drop.isPending} save="Drop it" onClose={onClose} />
    </form>
  );
}
