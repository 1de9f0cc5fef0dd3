// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { FrameworkDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { usePlanGaps } from './frameworks.data.ts';
import { useUnit } from './unit-search.ts';

interface PlanStepProps {
  readonly framework: FrameworkDetailReply;
  readonly step: FrameworkDetailReply['steps'][number];
}

/** Makes an initiative of a step, and the objective that it serves, then leads to it. */
export function PlanStep({ framework, step }: PlanStepProps) {
  const [isOpen, form] = useDisclosure(false);
  const name = step.headings.map(({ title }) => title).join(' + ');
  return (
    <>
      <Button variant="default" size="xs" onClick={form.open} aria-label={`Plan it: ${name}`}>
        Plan it
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={`Plan: ${name}`}>
        <PlanForm framework={framework} step={step} onClose={form.close} />
      </Modal>
    </>
  );
}

function PlanForm({ framework, step, onClose }: PlanStepProps & { readonly onClose: () => void }) {
  const unit = useUnit();
  const navigate = useNavigate();
  const { words, field } = useWords(() => ({ currency: 'EUR' }));
  const plan = usePlanGaps();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const headings = step.headings.map(({ key }) => key);
    const onSuccess = ({ initiativeId }: { readonly initiativeId: number }) =>
      void navigate({
        to: '/execution/initiatives/$id',
        params: { id: String(initiativeId) },
      });
    plan.mutate({ id: framework.id, unit, headings, ...words }, { onSuccess });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        Makes an initiative that names what is missing and what would show it, for the objective to
        meet {framework.name}. The same gap planned twice is one initiative.
      </p>
      <ul className={text.plain}>
        {step.missing.map(({ key, id, title }) => (
          <li key={key}>
            {title} <span className={text.small}>{id}</span>
          </li>
        ))}
      </ul>
      <TextInput
        label="Currency of its budget"
        description="Three letters, like EUR. It stays."
        required
        minLength={3}
        maxLength={3}
        data-autofocus
        {...field('currency')}
      />
      <ErrorNote error={plan.error} />
      <FormButtons pending={plan.isPending} save="Make the initiative" onClose={onClose} />
    </form>
  );
}
