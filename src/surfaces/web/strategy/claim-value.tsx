// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import type { KeyResultReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useClaimValue } from './strategy.data.ts';

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
  const { words, field } = useWords(() => ({ value: '', comment: '' }));
  const claim = useClaimValue();
  const submit = () =>
    claim.mutate({ ...words, id, value: Number(words.value) }, { onSuccess: onClose });
  return (
    <Form save="Claim it" writing={claim} onSave={submit} onClose={onClose}>
      <TextInput label={`Value (${unit})`} type="number" step="any" required {...field('value')} />
      <Textarea label="How do you know?" maxLength={1000} rows={3} {...field('comment')} />
    </Form>
  );
}
