// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { EvidenceReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useWithdrawEvidence } from './frameworks.data.ts';

interface WithdrawEvidenceProps {
  readonly evidence: EvidenceReply;
}

/** Takes evidence back, with a reason. */
export function WithdrawEvidence({ evidence }: WithdrawEvidenceProps) {
  const [isOpen, form] = useDisclosure(false);
  const { title } = evidence;
  return (
    <>
      <Button variant="default" size="xs" onClick={form.open} aria-label={`Take back: ${title}`}>
        Take back
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Take back: ${title}`}>
        <WithdrawForm evidence={evidence} onClose={form.close} />
      </Modal>
    </>
  );
}

function WithdrawForm({
  evidence: { id, revision },
  onClose,
}: WithdrawEvidenceProps & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawEvidence();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate({ id, revision, reason }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        It will speak for nothing any more. The log keeps that it was there.
      </p>
      <Textarea
        label="Reason"
        required
        maxLength={1000}
        rows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorNote error={withdraw.error} />
      <FormButtons pending={withdraw.isPending} save="Take it back" onClose={onClose} />
    </form>
  );
}
