// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ObjectiveReply } from '#surfaces/contract';
import { initiativesQuery } from '../execution/execution.data.ts';
import { dayText, instantOfDay } from '../shell/day.ts';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { KpiSelect, useKpis } from '../shell/kpi-select.tsx';
import { quantityText } from '../shell/quantity.ts';
import { useWords } from '../shell/use-words.ts';
import { useAddKeyResult } from './strategy.data.ts';

interface AddKeyResultProps {
  readonly objective: ObjectiveReply;
}

/** Button and form: when the objective is reached, by a KPI or by what people say. */
export function AddKeyResult({ objective }: AddKeyResultProps) {
  return (
    <FormModal name="Add a key result" title={`Key result of: ${objective.title}`}>
      {(close) => <KeyResultForm objective={objective} onClose={close} />}
    </FormModal>
  );
}

function KeyResultForm({
  objective,
  onClose,
}: AddKeyResultProps & { readonly onClose: () => void }) {
  const kpis = useKpis();
  const { words, field } = useWords(() => ({ ...EMPTY, due: dayText(objective.due) }));
  const add = useAddKeyResult();
  const isDriven = words.kpiId.startsWith(DRIVEN);
  const kpi = kpis.find(({ id }) => String(id) === words.kpiId);
  const submit = () => add.mutate(wantedOf(objective, words), { onSuccess: onClose });
  return (
    <Form save="Add it" writing={add} onSave={submit} onClose={onClose}>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <KpiSelect
        label="Values come from"
        description={
          kpi?.latest?.value === undefined ? undefined : nowOf(kpi.latest.value, kpi.unit)
        }
        others={useOthers()}
        {...field('kpiId')}
      />
      {words.kpiId === '' && <Claimed field={field} />}
      <TextInput
        label={`Target (${isDriven ? 'share of the milestones, 1 for all' : (kpi?.unit ?? (words.unit || 'in the unit above'))})`}
        type="number"
        step="any"
        required
        {...field('target')}
      />
      <TextInput label="Due" type="date" required {...field('due')} />
      <TextInput
        label="Weight"
        description="How much it counts beside the others of the objective."
        type="number"
        step="any"
        min={0.1}
        required
        {...field('weight')}
      />
    </Form>
  );
}

/** What people say, or milestones of an initiative that is not over. */
function useOthers() {
  const { data } = useQuery(initiativesQuery());
  const driving = (data?.items ?? [])
    .filter(({ state }) => state !== 'cancelled' && state !== 'closed')
    .map(({ id, title }) => ({ value: `${DRIVEN}${id}`, label: `Milestones of: ${title}` }));
  return [{ value: '', label: 'What people say' }, ...driving];
}

const DRIVEN = 'initiative:';

type Field = ReturnType<typeof useWords<Record<keyof typeof EMPTY, string>>>['field'];

/** What a KPI would have told. */
function Claimed({ field }: { readonly field: Field }) {
  return (
    <>
      <TextInput
        label="Unit"
        description="What is counted: people, teams, releases."
        required
        maxLength={50}
        {...field('unit')}
      />
      <NativeSelect label="Direction" data={[...DIRECTIONS]} {...field('direction')} />
      <TextInput label="Value today" type="number" step="any" required {...field('baseline')} />
    </>
  );
}

const EMPTY = {
  title: '',
  kpiId: '',
  unit: '',
  direction: 'increase',
  baseline: '',
  target: '',
  due: '',
  weight: '1',
};

const DIRECTIONS = [
  { value: 'increase', label: 'Up to the target' },
  { value: 'decrease', label: 'Down to the target' },
  { value: 'keep', label: 'Keep at the target' },
] as const;

function nowOf(value: number, unit: string): string {
  return `${quantityText(value, unit)} today`;
}

function wantedOf({ id, due: objectiveDue }: ObjectiveReply, words: typeof EMPTY) {
  const { title, kpiId, unit, target, weight, direction, baseline, due } = words;
  const wanted = {
    id,
    title,
    target: Number(target),
    weight: Number(weight),
    due: due === dayText(objectiveDue) ? objectiveDue : instantOfDay(due),
  };
  if (kpiId.startsWith(DRIVEN))
    return { ...wanted, initiativeId: Number(kpiId.slice(DRIVEN.length)) };
  if (kpiId !== '') return { ...wanted, kpiId: Number(kpiId) };
  const way = DIRECTIONS.find(({ value }) => value === direction)?.value;
  return { ...wanted, unit, direction: way, baseline: Number(baseline) };
}
