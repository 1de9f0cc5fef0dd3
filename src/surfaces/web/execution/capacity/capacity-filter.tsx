// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import text from '../../shell/text.module.css';
import { initiativesQuery } from '../execution.data.ts';
import { type CapacitySearch, capacitySearch } from './capacity.data.ts';

/** Two weeks: long enough to see what it does. */
const FIRST_DAYS = 14;

export function useCapacitySearch(): CapacitySearch {
  return capacitySearch(useSearch({ strict: false }));
}

/** Weeks or months, and which initiative is tried elsewhere. */
export function CapacityFilter() {
  const search = useCapacitySearch();
  const navigate = useNavigate();
  const ask = (asked: CapacitySearch) =>
    void navigate({ to: '/execution/capacity', search: { ...search, ...asked }, replace: true });
  return (
    <div className={text.row}>
      <NativeSelect
        aria-label="By week or month"
        data={[
          { value: 'week', label: 'By week' },
          { value: 'month', label: 'By month' },
        ]}
        value={search.by ?? 'week'}
        onChange={(event) =>
          ask({ by: event.currentTarget.value === 'month' ? 'month' : undefined })
        }
      />
      <MoveSelect search={search} onAsk={ask} />
      {search.move !== undefined && <DaysField search={search} onAsk={ask} />}
    </div>
  );
}

interface FieldProps {
  readonly search: CapacitySearch;
  readonly onAsk: (asked: CapacitySearch) => void;
}

function MoveSelect({ search: { move, days = FIRST_DAYS }, onAsk }: FieldProps) {
  const { data } = useQuery(initiativesQuery());
  const choices = (data?.items ?? []).map(({ id, title }) => ({
    value: String(id),
    label: `What if it moved: ${title}`,
  }));
  return (
    <NativeSelect
      aria-label="Try to move"
      data={[{ value: '', label: 'Nothing is moved' }, ...choices]}
      value={move === undefined ? '' : String(move)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const nothing = { move: undefined, days: undefined };
        onAsk(value === '' ? nothing : { move: Number(value), days });
      }}
    />
  );
}

function DaysField({ search, onAsk }: FieldProps) {
  return (
    <TextInput
      aria-label="By how many days"
      rightSection="days"
      rightSectionWidth={48}
      type="number"
      step={1}
      value={search.days ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onAsk({ days: value === '' ? undefined : Number(value) });
      }}
    />
  );
}
