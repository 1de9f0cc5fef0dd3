// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReportScheduleReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { dashboardsQuery } from '../dashboards/dashboards.data.ts';
import { useAddSchedule, useChangeSchedule, useFreeze } from './reports.data.ts';

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

/** The same form over a schedule that there is. */
export function ChangeSchedule({ schedule }: { readonly schedule: ReportScheduleReply }) {
  const { name } = schedule;
  return (
    <FormModal name="Change" title={name} size="xs" label={`Change the schedule of ${name}`}>
      {(close) => <ChangeForm schedule={schedule} onClose={close} />}
    </FormModal>
  );
}

interface Source {
  readonly value: string;
  readonly label: string;
  /** Nobody else sees this dashboard, nor its reports. */
  readonly isPrivate: boolean;
}

function useSources(): readonly Source[] {
  const { data = [] } = useQuery(dashboardsQuery);
  return [
    { value: 'board-paper', label: 'Board paper', isPrivate: false },
    ...data.map(({ id, name, isShared }) => ({
      value: `dashboard:${id}`,
      label: `Dashboard: ${name}`,
      isPrivate: !isShared,
    })),
  ];
}

/** Who will read it stands there before it is made. */
function readersOf(sources: readonly Source[], source: string): string {
  return sources.find(({ value }) => value === source)?.isPrivate === true
    ? 'Only you can read the report, as nobody else sees this dashboard. Share it first if others are to.'
    : 'Everybody here can read the report.';
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
        description={readersOf(sources, words.source)}
        data={[...sources]}
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
  const save = () => add.mutate(scheduleOf(words, sources), { onSuccess: onClose });
  return (
    <Form save="Schedule it" writing={add} onSave={save} onClose={onClose}>
      <ScheduleFields sources={sources} source={words.source} field={field} />
    </Form>
  );
}

function ChangeForm({
  schedule: { id, revision, source, every, zone },
  onClose,
}: FormProps & { readonly schedule: ReportScheduleReply }) {
  const sources = useSources();
  const { words, field } = useWords(() => ({ source, every: every as string, zone }));
  const change = useChangeSchedule();
  const save = () =>
    change.mutate({ ...scheduleOf(words, sources), id, revision }, { onSuccess: onClose });
  return (
    <Form save="Change it" writing={change} onSave={save} onClose={onClose}>
      <ScheduleFields sources={sources} source={words.source} field={field} />
    </Form>
  );
}

interface FieldsProps {
  readonly sources: readonly Source[];
  readonly source: string;
  readonly field: ReturnType<typeof useWords<ScheduleFieldWords>>['field'];
}

type ScheduleFieldWords = Readonly<Record<'source' | 'every' | 'zone', string>>;

function ScheduleFields({ sources, source, field }: FieldsProps) {
  return (
    <>
      <NativeSelect
        label="What"
        description={readersOf(sources, source)}
        data={[...sources]}
        {...field('source')}
      />
      <NativeSelect label="When" data={EVERY} {...field('every')} />
      <TextInput label="Time zone" required maxLength={60} {...field('zone')} />
    </>
  );
}

function scheduleOf({ source, every, zone }: ScheduleFieldWords, sources: readonly Source[]) {
  const name = sources.find(({ value }) => value === source)?.label ?? source;
  const period: ReportScheduleReply['every'] =
    every === 'week' || every === 'quarter' ? every : 'month';
  return { name, source, every: period, zone };
}
