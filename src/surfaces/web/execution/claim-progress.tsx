// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useClaimProgress } from './execution.data.ts';

interface ClaimProgressProps {
  readonly milestone: InitiativeDetailReply['milestones'][number];
}

/** Says how much of a milestone is done; what was said before stays. */
export function ClaimProgress({ milestone }: ClaimProgressProps) {
  const { title } = milestone;
  return (
    <FormModal
      name="Say how much"
      title={`Done: ${title}`}
      size="xs"
      label={`Say how much is done: ${title}`}
    >
      {(close) => <ClaimForm milestone={milestone} onClose={close} />}
    </FormModal>
  );
}

function ClaimForm({ milestone, onClose }: ClaimProgressProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ done: String(milestone.done), comment: '' }));
  const claim = useClaimProgress();
  const submit = () =>
    claim.mutate(
      { id: milestone.id, done: Number(words.done), comment: words.comment },
      { onSuccess: onClose },
    );
  return (
    <Form save="Claim it" writing={claim} onSave={submit} onClose={onClose}>
      <TextInput
        label="Per cent done"
        type="number"
        min={0}
        max={100}
        step={1}
        required
        data-autofocus
        {...field('done')}
      />
      <Textarea label="How do you know?" maxLength={1000} rows={2} {...field('comment')} />
    </Form>
  );
}
