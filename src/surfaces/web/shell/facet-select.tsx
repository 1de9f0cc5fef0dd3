// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import classes from './long-page.module.css';
import { countText } from './quantity.ts';

interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

interface FacetSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly FacetOption[];
  readonly onChange: (value: string | undefined) => void;
}

/** Narrows a list to one value, with how many rows each value has, where that is known. */
export function FacetSelect({ label, value, options, onChange }: FacetSelectProps) {
  const data = options.map((option) => ({
    value: option.value,
    label:
      option.count === undefined ? option.label : `${option.label} (${countText(option.count)})`,
  }));
  // A value from the address that has no rows here still has to be seen, or it could not be taken away.
  const isMissing = value !== undefined && !data.some((option) => option.value === value);
  return (
    <Select
      className={classes.facet}
      size="sm"
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      limit={200}
      // The list itself scrolls, next to its field: so both belong to the page for those who do not see it.
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      data={isMissing ? [{ value, label: value }, ...data] : data}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
