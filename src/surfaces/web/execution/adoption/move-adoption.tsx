// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import text from '../../shell/text.module.css';
import { useMoveAdoption } from './adoption.data.ts';
import type { AdoptionProps, State } from './adoption-words.ts';
import { Decide } from './decide.tsx';
import { ReviewAdoption } from './review-adoption.tsx';

/** What each step is called on its button. */
const STEPS: Partial<Readonly<Record<State, string>>> = {
  compared: 'Compare',
  'on-trial': 'Begin the trial',
  'in-use': 'It is in use',
  retired: 'Retire it',
  'given-up': 'Give it up',
};

const WORDS: Partial<Readonly<Record<State, string>>> = {
  compared: 'Candidates that are compared stand on the radar as “assess”.',
  'on-trial':
    'What the trial has to show stands fast from now on; only its end can be moved, with a reason.',
  'in-use': 'It is reviewed on the day that was decided.',
  retired: 'It leaves use and stands on the radar as “hold”.',
  'given-up': 'What was compared stays to be read.',
};

/** A button for every step that is possible now; each asks for what the step needs. */
export function MoveAdoption({ adoption }: AdoptionProps) {
  const [to, setTo] = useState<State>();
  const close = () => setTo(undefined);
  const { state, next } = adoption;
  const canDecide = state === 'compared' || state === 'on-trial';
  const canReview = state === 'in-use' || state === 'reviewed';
  return (
    <>
      {canDecide && <Decide adoption={adoption} />}
      {canReview && <ReviewAdoption adoption={adoption} />}
      {next.map((one, index) => (
        <Button
          key={one}
          variant={index === 0 && !canDecide && !canReview ? 'filled' : 'default'}
          onClick={() => setTo(one)}
        >
          {nameOf(state, one)}
        </Button>
      ))}
      <Modal opened={to !== undefined} onClose={close} title={to && nameOf(state, to)}>
        {to !== undefined && <MoveForm adoption={adoption} to={to} onClose={close} />}
      </Modal>
    </>
  );
}

function nameOf(from: State, to: State): string {
  if (to !== 'compared' || from === 'needed') return STEPS[to] ?? to;
  return from === 'on-trial' ? 'Stop the trial' : 'Open it again';
}

interface MoveFormProps extends AdoptionProps {
  readonly to: State;
  readonly onClose: () => void;
}

function MoveForm({ adoption: { id, revision, state }, to, onClose }: MoveFormProps) {
  const [reason, setReason] = useState('');
  const move = useMoveAdoption();
  const needsReason =
    !(to === 'compared' && state === 'needed') && to !== 'on-trial' && to !== 'in-use';
  const submit = () => move.mutate({ id, revision, to, reason }, { onSuccess: onClose });
  return (
    <Form save={nameOf(state, to)} writing={move} onSave={submit} onClose={onClose}>
      <p className={text.prose}>{WORDS[to]}</p>
      <Textarea
        label="Reason"
        description="Everybody can read it in the trail."
        required={needsReason}
        maxLength={2000}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}
