// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import text from '../shell/text.module.css';
import { useMoveInitiative } from './execution.data.ts';

type State = InitiativeDetailReply['state'];

/** What each step is called on its button. */
const STEPS: Readonly<Record<State, string>> = {
  idea: 'Back to the idea',
  'business-case': 'Make the business case',
  approved: 'Approve',
  'in-flight': 'Take in flight',
  'on-hold': 'Put on hold',
  delivered: 'Deliver',
  closed: 'Close',
  cancelled: 'Cancel it',
};

interface MoveInitiativeProps {
  readonly initiative: InitiativeDetailReply;
}

/** A button for every step that is possible now; each asks for what the step needs. */
export function MoveInitiative({ initiative }: MoveInitiativeProps) {
  const [to, setTo] = useState<State>();
  const close = () => setTo(undefined);
  return (
    <>
      {initiative.next.map((state, index) => (
        <Button
          key={state}
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => setTo(state)}
        >
          {STEPS[state]}
        </Button>
      ))}
      <Modal opened={to !== undefined} onClose={close} title={to && STEPS[to]}>
        {to !== undefined && <MoveForm initiative={initiative} to={to} onClose={close} />}
      </Modal>
    </>
  );
}

interface MoveFormProps extends MoveInitiativeProps {
  readonly to: State;
  readonly onClose: () => void;
}

const WORDS: Partial<Readonly<Record<State, string>>> = {
  approved:
    'Milestones and budget are frozen as baseline 1. Every later change of them asks for a reason.',
  delivered: 'All milestones have to be done. Its schedule is valued at this moment from now on.',
  closed: 'Nothing is booked on it any more.',
  cancelled: 'What was planned and spent stays to be read.',
};

function MoveForm({ initiative: { id, revision }, to, onClose }: MoveFormProps) {
  const [reason, setReason] = useState('');
  const [approver, setApprover] = useState('');
  const move = useMoveInitiative();
  const submit = () => move.mutate({ id, revision, to, reason, approver }, { onSuccess: onClose });
  return (
    <Form save={STEPS[to]} writing={move} onSave={submit} onClose={onClose}>
      {WORDS[to] !== undefined && <p className={text.prose}>{WORDS[to]}</p>}
      {to === 'approved' && (
        <TextInput
          label="Approved by"
          required
          maxLength={200}
          value={approver}
          onChange={(event) => setApprover(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="Reason"
        description="Everybody can read it in the trail."
        required={to === 'cancelled' || to === 'on-hold'}
        maxLength={1000}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}
