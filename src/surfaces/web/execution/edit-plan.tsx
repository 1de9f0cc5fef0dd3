// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useChangePlan } from './execution.data.ts';
import { draftOf, planOf } from './plan-draft.ts';
import { LineRows, MilestoneRows } from './plan-rows.tsx';

interface EditPlanProps {
  readonly initiative: InitiativeDetailReply;
}

/** Milestones and budget in one form: once approved, one change of it is one new baseline. */
export function EditPlan({ initiative }: EditPlanProps) {
  const title = initiative.baselines.length > 0 ? 'Re-baseline' : 'Change the plan';
  return (
    <FormModal name={title} width="70rem">
      {(close) => <PlanForm initiative={initiative} onClose={close} />}
    </FormModal>
  );
}

function PlanForm({ initiative, onClose }: EditPlanProps & { readonly onClose: () => void }) {
  const [{ id, revision, currency, baselines }] = useState(initiative);
  const [draft, setDraft] = useState(() => draftOf(initiative));
  const [approval, setApproval] = useState({ reason: '', approver: '' });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const change = useChangePlan();
  const submit = () => {
    const read = planOf(draft, currency);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    change.mutate({ id, revision, ...read.plan, ...approval }, { onSuccess: onClose });
  };
  return (
    <Form save="Save the plan" writing={change} isWhole onSave={submit} onClose={onClose}>
      <MilestoneRows
        rows={draft.milestones}
        onChange={(milestones) => setDraft((before) => ({ ...before, milestones }))}
      />
      <LineRows
        rows={draft.lines}
        currency={currency}
        onChange={(lines) => setDraft((before) => ({ ...before, lines }))}
      />
      {baselines.length > 0 && <Approval {...approval} onChange={setApproval} />}
      {wrong.length > 0 && <p role="alert">Reading the amounts: {wrong.join('; ')}.</p>}
    </Form>
  );
}

interface ApprovalProps {
  readonly reason: string;
  readonly approver: string;
  readonly onChange: (approval: { reason: string; approver: string }) => void;
}

function Approval({ reason, approver, onChange }: ApprovalProps) {
  return (
    <>
      <p className={text.prose}>
        The plan is approved. Other dates, weights or another budget make a new baseline; the old
        one stays, with its curve.
      </p>
      <Textarea
        label="Reason"
        maxLength={1000}
        rows={2}
        value={reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value, approver })}
      />
      <TextInput
        label="Approved by"
        maxLength={200}
        value={approver}
        onChange={(event) => onChange({ reason, approver: event.currentTarget.value })}
      />
    </>
  );
}
