// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { ErrorNote } from '../shell/error-state.tsx';
import { useScan } from './portfolio.data.ts';

interface ScanAgainProps {
  readonly id: number;
  readonly name: string;
}

export function ScanAgain({ id, name }: ScanAgainProps) {
  const scan = useScan();
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={scan.isPending}
        disabled={scan.isSuccess}
        onClick={() => scan.mutate({ repositoryIds: [id] })}
        aria-label={scan.isSuccess ? `Asked for: ${name}` : `Scan again: ${name}`}
      >
        {scan.isSuccess ? 'Asked for' : 'Scan again'}
      </Button>
      <ErrorNote error={scan.error} />
    </>
  );
}
