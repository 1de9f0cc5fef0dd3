// SPDX-License-Identifier: Apache-2.0
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../shell/error-state.tsx';
import { CompatibilityAnswer } from './compatibility-answer.tsx';
import { compatibilityQuery } from './licenses.data.ts';
import classes from './licenses.module.css';

const HOWS = [
  { value: 'dynamic', label: 'linked dynamically' },
  { value: 'static', label: 'linked statically' },
  { value: 'separate', label: 'as a separate program' },
  { value: 'aggregate', label: 'side by side' },
  { value: 'copied', label: 'a file copied in' },
  { value: 'modified', label: 'a file copied in and changed' },
];

/** Asks about one licence of ours that no repository has, or another way to combine. */
export function CompatibilityQuestion({ inbound }: { readonly inbound: string }) {
  const [typed, setTyped] = useState('');
  const [outbound, setOutbound] = useState('');
  const [how, setHow] = useState('dynamic');
  const { data, error, refetch } = useQuery(compatibilityQuery({ outbound, inbound, how }));
  return (
    <div className="only-on-screen">
      <form
        className={classes.question}
        onSubmit={(event) => {
          event.preventDefault();
          setOutbound(typed.trim());
        }}
      >
        <TextInput
          size="sm"
          label="Our licence"
          placeholder="GPL-3.0-or-later"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          size="sm"
          label={`with ${inbound}`}
          data={HOWS}
          value={how}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          onChange={(value) => setHow(value ?? 'dynamic')}
        />
        <Button type="submit" size="sm" variant="default" disabled={typed.trim() === ''}>
          Ask
        </Button>
      </form>
      <div className={classes.answer} aria-live="polite">
        {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
        {data !== undefined && error === null && <CompatibilityAnswer {...data} />}
      </div>
    </div>
  );
}
