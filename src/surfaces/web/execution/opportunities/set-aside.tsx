// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import type { OpportunityReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { useSetAside, useTakeBack } from './opportunities.data.ts';

/** "Not for me", and back. */
export function SetAside({ project }: { readonly project: OpportunityReply }) {
  const setAside = useSetAside();
  const takeBack = useTakeBack();
  const { key, isSetAside } = project;
  const write = isSetAside ? takeBack : setAside;
  return (
    <>
      <Button
        variant="default"
        loading={write.isPending}
        onClick={() => write.mutate({ project: key })}
      >
        {isSetAside ? 'For me after all' : 'Not for me'}
      </Button>
      <ErrorNote error={write.error} />
    </>
  );
}
