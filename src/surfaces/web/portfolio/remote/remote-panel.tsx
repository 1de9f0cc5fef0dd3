// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RemoteReply } from '#surfaces/contract';
import { minuteText } from '../../shell/day.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { remoteQuery, useFetchNow, useStopFetching } from './remote.data.ts';

/** Where a repository is fetched from and how that goes; nothing where it is read as it lies in its folder. */
export function RemotePanel({ id, name }: { readonly id: number; readonly name: string }) {
  const remote = useQuery(remoteQuery(id)).data?.remote;
  if (remote === undefined) return null;
  return (
    <Panel
      title="Fetched every day"
      sentence={`From ${remote.address}`}
      actions={
        <div className={text.row}>
          <FetchNow id={id} />
          <FormModal name="Stop fetching" size="xs" title={`Stop fetching ${name}?`}>
            {(close) => <StopForm id={id} onClose={close} />}
          </FormModal>
        </div>
      }
    >
      <Status {...wordOf(remote)} />
      {remote.problem !== undefined && (
        <div className={text.small}>
          {remote.triedAt !== undefined && `${minuteText(remote.triedAt)}: `}
          {remote.problem.message}
        </div>
      )}
    </Panel>
  );
}

function wordOf({ fetchedAt, problem }: RemoteReply) {
  const last = fetchedAt === undefined ? 'not cloned yet' : `fetched ${minuteText(fetchedAt)}`;
  if (problem !== undefined)
    return { tone: 'bad', word: `${last}; the last attempt failed` } as const;
  return { tone: fetchedAt === undefined ? 'unknown' : 'good', word: last } as const;
}

function FetchNow({ id }: { readonly id: number }) {
  const fetch = useFetchNow();
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={fetch.isPending}
        disabled={fetch.isSuccess}
        onClick={() => fetch.mutate(id)}
      >
        {fetch.isSuccess ? 'Asked for' : 'Fetch now'}
      </Button>
      <ErrorNote error={fetch.error} />
    </>
  );
}

function StopForm({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const stop = useStopFetching();
  const submit = () => stop.mutate(id, { onSuccess: onClose });
  return (
    <Form save="Stop fetching" writing={stop} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        What was fetched stays, and is read as it is. Add its address again to go on.
      </p>
    </Form>
  );
}
