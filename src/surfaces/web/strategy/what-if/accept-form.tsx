// SPDX-License-Identifier: Apache-2.0
import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { WhatIfReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { type Scenario, useAcceptance } from './what-if.data.ts';

interface AcceptFormProps {
  readonly scenario: Scenario;
  readonly answer: WhatIfReply;
  readonly onAccepted: () => void;
}

/** Makes it true, with a reason and an approver; nothing else on this page changes anything. */
export function AcceptForm({ scenario, answer, onAccepted }: AcceptFormProps) {
  const { words, field } = useWords(() => ({ reason: '', approver: '' }));
  const acceptance = useAcceptance();
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const seen = answer.changes.map(({ id, revision }) => ({ id, revision }));
    const onSuccess = () => {
      onAccepted();
      void navigate({ to: '/strategy/decisions' });
    };
    acceptance.mutate({ ...scenario, ...words, seen }, { onSuccess });
  };
  return (
    <Panel
      title="Accept it"
      sentence="Only this changes anything: initiatives are cancelled, budgets re-baselined, names taken out, and the decision is kept."
    >
      <form className={text.stack} onSubmit={submit}>
        <ul>
          {answer.changes.map(({ id, what }) => (
            <li key={id}>{what}</li>
          ))}
        </ul>
        <Textarea
          label="Reason"
          required
          minLength={3}
          maxLength={1000}
          rows={2}
          {...field('reason')}
        />
        <TextInput label="Approved by" required maxLength={200} {...field('approver')} />
        <ErrorNote error={acceptance.error} />
        <div>
          <Button type="submit" variant="default" loading={acceptance.isPending}>
            Make it so
          </Button>
        </div>
      </form>
    </Panel>
  );
}
