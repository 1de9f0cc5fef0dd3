// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import text from '../shell/text.module.css';
import { useClaimProgress } from './execution.data.ts';

interface ClaimProgressProps {
  readonly milestone: InitiativeDetailReply['milestones'][number];
}

/** Says how much of a milestone is done; what was said before stays. */
export function ClaimProgress({ milestone }: ClaimProgressProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={form.open}
        aria-label={`Say how much is done: ${milestone.title}`}
      >
        Say how much
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Done: ${milestone.title}`}>
        <ClaimForm milestone={milestone} onClose={form.close} />
      </Modal>
    </>
  );
}

function ClaimForm({ milestone, onClose }: ClaimProgressProps & { readonly onClose: () => void }) {
  const [done, setDone] = useState(String(milestone.done));
  const [comment, setComment] = useState('');
  const claim = useClaimProgress();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ id: milestone.id, done: Number(done), comment }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <TextInput
        label="Per cent done"
        type="number"
        min={0}
        max={100}
        step={1}
        required
        data-autofocus
        value={done}
        onChange={(event) => setDone(event.currentTarget.value)}
      />
      <Textarea
        label="How do you know?"
        maxLength={1000}
        rows={2}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <ErrorNote error={claim.error} />
      <FormButtons pending={claim.isPending} save="Claim it" onClose={onClose} />
    </form>
  );
}
