// SPDX-License-Identifier: Apache-2.0
import { Autocomplete, Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import classes from '../compliance.module.css';
import { packagesQuery, type WhereUsedSearch } from './where-used.data.ts';

interface PackageQuestionProps {
  readonly search: WhereUsedSearch;
  readonly onAsk: (search: WhereUsedSearch) => void;
}

/** Which package, and which of its versions? */
export function PackageQuestion({ search, onAsk }: PackageQuestionProps) {
  const [name, setName] = useState(search.package ?? '');
  const [range, setRange] = useState(search.range ?? '');
  const [direct, setDirect] = useState(search.direct);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ package: name.trim() || undefined, range: range.trim() || undefined, direct });
  };
  return (
    <form className={`${classes.question} only-on-screen`} onSubmit={ask}>
      <PackageField value={name} onChange={setName} />
      <TextInput
        label="Versions"
        description="A range, as the ecosystem writes it or in VERS; empty for all"
        placeholder="<4.17.21"
        value={range}
        onChange={(event) => setRange(event.currentTarget.value)}
      />
      <Checkbox
        className={classes.besideFields}
        label="Direct only"
        checked={direct === 'true'}
        onChange={(event) => setDirect(event.currentTarget.checked ? 'true' : undefined)}
      />
      <Button type="submit">Show where</Button>
    </form>
  );
}

const PAUSE_MS = 200;

function PackageField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed] = useDebouncedValue(props.value.trim(), PAUSE_MS);
  const { data: packages = [] } = useQuery(packagesQuery(typed));
  return (
    <Autocomplete
      label="Package"
      description="Type a name and choose, or give a package URL"
      placeholder="pkg:npm/lodash"
      data={packages}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
