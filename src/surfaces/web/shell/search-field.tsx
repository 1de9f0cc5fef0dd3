// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import classes from './long-page.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Called when typing has paused; `undefined` for an empty field. */
  readonly onSearch: (text: string | undefined) => void;
}

const PAUSE_MS = 200;

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // Cleared from outside. Any other new value is an echo of what was typed here, and typing may have gone on since.
    if (value === undefined) setText('');
  }
  const search = useDebouncedCallback(
    (typed: string) => onSearch(typed.trim() === '' ? undefined : typed.trim()),
    PAUSE_MS,
  );
  return (
    <TextInput
      className={classes.search}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={label}
      leftSection={<Search size={16} aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
