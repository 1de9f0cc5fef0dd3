// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { dashboardsQuery } from '../dashboards/dashboards.data.ts';
import { useAddSchedule, useFreeze } from './reports.data.ts';

interface FormProps {
  readonly onClose: () => void;
}

export function FreezeNow() {
  return (
    <FormModal name="Freeze now" variant="filled">
      {(close) => <FreezeForm onClose={close} />}
    </FormModal>
  );
}

export function ScheduleReport() {
  return <FormModal name="Schedule">{(close) => <ScheduleForm onClose={close} />}</FormModal>;
}

function useSources() {
  const { data = [] } = useQuery(dashboardsQuery);
  return [
    { value: 'board-paper', label: 'Board paper' },
    ...data.map(({ id, name }) => ({ value: `dashboard:${id}`, label: `Dashboard: ${name}` })),
  ];
}

function FreezeForm({ onClose }: FormProps) {
  const sources = useSources();
  const { words, field } = useWords(() => ({ source: 'board-paper' }));
  const freeze = useFreeze();
  const submit = () => {
    freeze.mutate(words.source, { onSuccess: onClose });
  };
  return (
    <Form save="Freeze it" writing={freeze} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="What"
        description="Everybody here can read the report."
        data={sources}
        {...field('source')}
      />
    </Form>
  );
}

const EVERY = [
  { value: 'week', label: 'each week, on Monday' },
  { value: 'month', label: 'each month, on its first day' },
  { value: 'quarter', label: 'each quarter, on its first day' },
];

function ScheduleForm({ onClose }: FormProps) {
  const sources = useSources();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const { words, field } = useWords(() => ({ source: 'board-paper', every: 'month', zone }));
  const add = useAddSchedule();
  const submit = () => {
    const { source } = words;
    const name = sources.find(({ value }) => value === source)?.label ?? source;
    const every = words.every === 'week' || words.every === 'quarter' ? words.every : 'month';
    add.mutate({ name, source, every, zone: words.zone }, { onSuccess: onClose });
  };
  return (
    <Form save="Schedule it" writing={add} onSave={submit} onClose={onClose}>
      <NativeSelect label="What" data={sources} {...field('source')} />
      <NativeSelect label="When" data={EVERY} {...field('every')} />
      <TextInput label="Time zone" required maxLength={60} {...field('zone')} />
    </Form>
  );
}
