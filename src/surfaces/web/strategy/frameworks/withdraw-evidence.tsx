// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWithdrawEvidence } from './frameworks.data.ts';

interface WithdrawEvidenceProps {
  readonly evidence: EvidenceReply;
}

/** Takes evidence back, with a reason. */
export function WithdrawEvidence({ evidence }: WithdrawEvidenceProps) {
  const { title } = evidence;
  return (
    <FormModal
      name="Take back"
      title={`Take back: ${title}`}
      size="xs"
      label={`Take back: ${title}`}
    >
      {(close) => <WithdrawForm evidence={evidence} onClose={close} />}
    </FormModal>
  );
}

function WithdrawForm({
  evidence: { id, revision },
  onClose,
}: WithdrawEvidenceProps & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawEvidence();
  const submit = () => withdraw.mutate({ id, revision, reason }, { onSuccess: onClose });
  return (
    <Form save="Take it back" writing={withdraw} onSave={submit} onClose={onClose}>
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
    </Form>
  );
}
