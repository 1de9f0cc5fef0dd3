// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { ErrorNote } from '../shell/error-state.tsx';
import { Status } from '../shell/status.tsx';
import { verificationQuery } from './admin.data.ts';
import classes from './admin.module.css';

/** Recomputes the hash chain of the log, and says what came out. */
export function VerifyLog() {
  const { data, error, isFetching, refetch } = useQuery(verificationQuery);
  return (
    <div className={`${classes.verify} only-on-screen`}>
      <Button
        variant="default"
        loading={isFetching}
        leftSection={<ShieldCheck size={17} aria-hidden="true" />}
        onClick={() => void refetch()}
      >
        Verify the log
      </Button>
      <span role="status" className={classes.answer}>
        {data !== undefined && (
          <>
            <Status tone={data.intact ? 'good' : 'bad'} word={data.intact ? 'intact' : 'broken'} />
            {data.sentence}
          </>
        )}
      </span>
      <ErrorNote error={error} />
    </div>
  );
}
