// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { KpiSelect } from '../../shell/kpi-select.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useDecide } from './adoption.data.ts';
import classes from './adoption.module.css';
import type { AdoptionProps } from './adoption-words.ts';

/** Button and form: which candidate or none, why, by whom, what it is to bring and when somebody looks. */
export function Decide({ adoption }: AdoptionProps) {
  return (
    <FormModal
      name="Decide"
      width="xl"
      variant={adoption.state === 'on-trial' ? 'filled' : 'default'}
    >
      {(close) => <DecideForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

const EMPTY = {
  reason: '',
  decidedBy: '',
  decidedOn: '',
  withoutTrial: '',
  despite: '',
  reviewOn: '',
  benefit: '',
  kpiId: '',
  unit: '',
  baseline: '',
  expected: '',
};

function DecideForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const { id, revision, incumbent } = adoption;
  const inside = adoption.candidates.filter(({ leftOut }) => leftOut === undefined);
  const first = adoption.comparison.ranked[0]?.candidateId.toString() ?? '';
  const { words, field } = useWords(() => ({ ...EMPTY, candidate: first }));
  const decide = useDecide();
  const chosen = inside.find((one) => String(one.id) === words.candidate);
  const submit = () =>
    decide.mutate({ id, revision, ...decisionOf(words) }, { onSuccess: onClose });
  const choices = [
    ...inside.map((one) => ({ value: String(one.id), label: `Adopt ${one.name}` })),
    { value: '', label: incumbent === undefined ? 'Stay as it is' : `Stay with ${incumbent}` },
  ];
  return (
    <Form save="Keep the decision" writing={decide} onSave={submit} onClose={onClose}>
      <p className={text.prose}>{adoption.comparison.lead}</p>
      <NativeSelect label="What is decided" data={choices} {...field('candidate')} />
      <Textarea label="Why" required maxLength={2000} rows={3} {...field('reason')} />
      <TextInput label="Decided by" required maxLength={200} {...field('decidedBy')} />
      <TextInput
        label="Decided on"
        description="Today, if left empty."
        type="date"
        {...field('decidedOn')}
      />
      {chosen !== undefined && (
        <>
          {isUntried(adoption, chosen.id) && (
            <Textarea
              label="Why without a trial that answers everything"
              required
              maxLength={2000}
              rows={2}
              {...field('withoutTrial')}
            />
          )}
          {chosen.fit.verdict !== 'fits' && (
            <Textarea
              label="Why in spite of a must-have that is missed or unknown"
              required
              maxLength={2000}
              rows={2}
              {...field('despite')}
            />
          )}
          <TextInput
            label="Looked at again on"
            description="You are reminded on home."
            type="date"
            required
            {...field('reviewOn')}
          />
          <BenefitFields words={words} field={field} />
        </>
      )}
    </Form>
  );
}

type Words = typeof EMPTY & { readonly candidate: string };

interface FieldsProps {
  readonly words: Words;
  readonly field: ReturnType<typeof useWords<Words>>['field'];
}

const BY_PEOPLE = [{ value: '', label: 'What people say' }];

function BenefitFields({ words, field }: FieldsProps) {
  const isNamed = words.benefit !== '';
  return (
    <fieldset className={classes.group}>
      <legend>What it is to bring</legend>
      <TextInput label="Benefit" maxLength={200} {...field('benefit')} />
      {isNamed && (
        <>
          <KpiSelect label="Measured by" others={BY_PEOPLE} {...field('kpiId')} />
          {words.kpiId === '' && (
            <>
              <TextInput label="Unit" required maxLength={50} {...field('unit')} />
              <TextInput label="Value before" type="number" step="any" {...field('baseline')} />
            </>
          )}
          <TextInput
            label="Expected value"
            type="number"
            step="any"
            required
            {...field('expected')}
          />
        </>
      )}
    </fieldset>
  );
}

function decisionOf({ candidate, benefit, kpiId, unit, baseline, expected, ...words }: Words) {
  const number = (digits: string) => (digits === '' ? undefined : Number(digits));
  return {
    ...words,
    verdict: candidate === '' ? ('stay' as const) : ('adopt' as const),
    candidateId: number(candidate),
    benefit:
      benefit === '' || candidate === ''
        ? undefined
        : {
            title: benefit,
            kpiId: number(kpiId),
            unit,
            baseline: number(baseline),
            expected: Number(expected),
          },
  };
}

/** Whether the trial has not answered everything about the candidate. */
function isUntried({ state, trial }: AdoptionProps['adoption'], candidateId: number): boolean {
  if (state !== 'on-trial' || trial === undefined || !trial.candidateIds.includes(candidateId))
    return true;
  return trial.criteria.some(({ results }) => {
    const mine = results.find((one) => one.candidateId === candidateId);
    return mine === undefined || mine.outcome === 'not-answered';
  });
}
