// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FrameworkDetailReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
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
  const name = step.headings.map(({ title }) => title).join(' + ');
  return (
    <FormModal name="Plan it" title={`Plan: ${name}`} size="xs" label={`Plan it: ${name}`}>
      {(close) => <PlanForm framework={framework} step={step} onClose={close} />}
    </FormModal>
  );
}

function PlanForm({ framework, step, onClose }: PlanStepProps & { readonly onClose: () => void }) {
  const unit = useUnit();
  const navigate = useNavigate();
  const { words, field } = useWords(() => ({ currency: 'EUR' }));
  const plan = usePlanGaps();
  const submit = () => {
    const headings = step.headings.map(({ key }) => key);
    const onSuccess = ({ initiativeId }: { readonly initiativeId: number }) =>
      void navigate({
        to: '/execution/initiatives/$id',
        params: { id: String(initiativeId) },
      });
    plan.mutate({ id: framework.id, unit, headings, ...words }, { onSuccess });
  };
  return (
    <Form save="Make the initiative" writing={plan} onSave={submit} onClose={onClose}>
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
    </Form>
  );
}
