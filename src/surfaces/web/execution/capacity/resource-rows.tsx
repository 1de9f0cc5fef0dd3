// SPDX-License-Identifier: Apache-2.0
import { Button, TextInput } from '@mantine/core';
import rows from '../execution.module.css';
import { freshKey } from '../plan-draft.ts';
import classes from './capacity.module.css';
import type { HoursDraft, LeaveDraft } from './resource-draft.ts';

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** What changes one row of a list, and what takes it out. */
function editing<Row extends { readonly key: number }>({ rows: all, onChange }: RowsProps<Row>) {
  return {
    change: (key: number, change: Partial<Row>) =>
      onChange(all.map((row) => (row.key === key ? { ...row, ...change } : row))),
    remove: (key: number) => onChange(all.filter((row) => row.key !== key)),
  };
}

/** Hours a week from a day on. */
export function HoursRows(props: RowsProps<HoursDraft>) {
  const { change, remove } = editing(props);
  const add = () =>
    props.onChange([...props.rows, { key: freshKey(props.rows), start: '', hoursPerWeek: '' }]);
  return (
    <fieldset className={rows.group}>
      <legend>Hours a week for initiatives, from a day on</legend>
      {props.rows.map(({ key, start, hoursPerWeek }, index) => (
        <div key={key} className={`${rows.row} ${classes.hours}`}>
          <TextInput
            label="From"
            type="date"
            required
            value={start}
            onChange={(event) => change(key, { start: event.currentTarget.value })}
          />
          <TextInput
            label="Hours a week"
            type="number"
            min={0}
            step="any"
            required
            value={hoursPerWeek}
            onChange={(event) => change(key, { hoursPerWeek: event.currentTarget.value })}
          />
          <TakeOut what={`hours ${index + 1}`} onClick={() => remove(key)} />
        </div>
      ))}
      <AddRow name="Add a change of hours" onClick={add} />
    </fieldset>
  );
}

/** From the first to the last day of each leave. */
export function LeaveRows(props: RowsProps<LeaveDraft>) {
  const { change, remove } = editing(props);
  const add = () =>
    props.onChange([...props.rows, { key: freshKey(props.rows), start: '', finish: '', note: '' }]);
  return (
    <fieldset className={rows.group}>
      <legend>Leave</legend>
      {props.rows.map(({ key, start, finish, note }, index) => (
        <div key={key} className={`${rows.row} ${classes.leave}`}>
          <TextInput
            label="First day"
            type="date"
            required
            value={start}
            onChange={(event) => change(key, { start: event.currentTarget.value })}
          />
          <TextInput
            label="Last day"
            type="date"
            required
            value={finish}
            onChange={(event) => change(key, { finish: event.currentTarget.value })}
          />
          <TextInput
            label="Note"
            maxLength={500}
            value={note}
            onChange={(event) => change(key, { note: event.currentTarget.value })}
          />
          <TakeOut what={`leave ${index + 1}`} onClick={() => remove(key)} />
        </div>
      ))}
      <AddRow name="Add leave" onClick={add} />
    </fieldset>
  );
}

export function AddRow({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <div>
      <Button variant="default" size="xs" onClick={onClick}>
        {name}
      </Button>
    </div>
  );
}

export function TakeOut({
  what,
  onClick,
}: {
  readonly what: string;
  readonly onClick: () => void;
}) {
  return (
    <Button variant="default" onClick={onClick} aria-label={`Take out ${what}`}>
      Take out
    </Button>
  );
}
