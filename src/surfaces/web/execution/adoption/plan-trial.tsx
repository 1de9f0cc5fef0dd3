// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { usePlanTrial } from './adoption.data.ts';
import classes from './adoption.module.css';
import type { AdoptionProps } from './adoption-words.ts';

/** Button and form: period, candidates, questions and success criteria; while it runs only the end. */
export function PlanTrial({ adoption }: AdoptionProps) {
  const isRunning = adoption.state === 'on-trial';
  return (
    <FormModal name={isRunning ? 'Move its end' : 'Plan the trial'} width="xl">
      {(close) => <PlanForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

function PlanForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const [{ id, revision, trial, state }] = useState(adoption);
  const isRunning = state === 'on-trial';
  const [chosen, setChosen] = useState(() => chosenFirst(adoption));
  const { words, field } = useWords(() => wordsOf(trial));
  const plan = usePlanTrial();
  const submit = () => {
    const asked = planOf(words, trial);
    plan.mutate({ id, revision, candidateIds: [...chosen], ...asked }, { onSuccess: onClose });
  };
  return (
    <Form save="Save the plan" writing={plan} isWhole onSave={submit} onClose={onClose}>
      {!isRunning && (
        <>
          <TextInput label="First day" type="date" required {...field('start')} />
          <Chosen adoption={adoption} chosen={chosen} onChange={setChosen} />
          <Textarea
            label="What it has to show"
            description="One criterion a line. They stand fast once it begins."
            required
            rows={4}
            {...field('criteria')}
          />
          <Textarea
            label="Questions to answer"
            description="One a line."
            rows={3}
            {...field('questions')}
          />
        </>
      )}
      <TextInput label="Last day" type="date" required {...field('finish')} />
      {isRunning && (
        <Textarea label="Reason" required maxLength={2000} rows={2} {...field('reason')} />
      )}
    </Form>
  );
}

type Trial = AdoptionProps['adoption']['trial'];

/** Whoever leads is tried out, unless others were chosen. */
function chosenFirst({ trial, comparison }: AdoptionProps['adoption']): readonly number[] {
  const [first] = comparison.ranked;
  return trial?.candidateIds ?? (first === undefined ? [] : [first.candidateId]);
}

function wordsOf(trial: Trial) {
  return {
    start: trial?.start ?? '',
    finish: trial?.finish ?? '',
    questions: trial?.questions.map(({ question }) => question).join('\n') ?? '',
    criteria: trial?.criteria.map(({ title }) => title).join('\n') ?? '',
    reason: '',
  };
}

function planOf({ questions, criteria, ...words }: ReturnType<typeof wordsOf>, trial: Trial) {
  const keys = new Map(trial?.criteria.map(({ key, title }) => [title, key]));
  return {
    ...words,
    questions: linesIn(questions),
    criteria: linesIn(criteria).map((title) => ({ title, key: keys.get(title) })),
  };
}

interface ChosenProps extends AdoptionProps {
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

function Chosen({ adoption, chosen, onChange }: ChosenProps) {
  const inside = adoption.candidates.filter(({ leftOut }) => leftOut === undefined);
  return (
    <fieldset className={classes.group}>
      <legend>Tried out</legend>
      {inside.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
            )
          }
        />
      ))}
    </fieldset>
  );
}

function linesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
