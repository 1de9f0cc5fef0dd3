// SPDX-License-Identifier: Apache-2.0
import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import classes from './state.module.css';

interface LoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query brought; grey lines while it runs, the error state when it failed. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  return <Waiting />;
}

const LINES = ['one', 'two', 'three', 'four', 'five', 'six'];

export function Waiting() {
  return (
    <div className={classes.lines} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      {LINES.map((line) => (
        <Skeleton key={line} height={36} radius="md" />
      ))}
    </div>
  );
}
