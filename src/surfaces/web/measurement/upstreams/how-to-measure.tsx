// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { UpstreamProjectReply } from '#surfaces/contract';
import { useCloneUpstream } from '../../portfolio/remote/remote.data.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { useMark } from './upstreams.data.ts';

/** Whether it is measured, and what to do where it is not, or not yet wholly. */
export function HowToMeasure(project: UpstreamProjectReply) {
  const { state, address, name, clone } = project;
  if (clone !== undefined) return <Clone clone={clone} isRead={state === 'measured'} name={name} />;
  if (address === undefined) {
    return (
      <>
        <Status word="not measured" tone="unknown" />
        <div className={text.small}>
          Nobody told where it is made. <Link to="/admin/registries">Ask registries</Link>
        </div>
      </>
    );
  }
  return (
    <>
      <Status word="not measured" tone="unknown" />
      <CloneIt address={address} name={name} />
    </>
  );
}

function CloneIt({ address, name }: { readonly address: string; readonly name: string }) {
  const clone = useCloneUpstream();
  return (
    <div>
      <Button
        size="compact-xs"
        variant="default"
        loading={clone.isPending}
        disabled={clone.isSuccess}
        aria-label={`Clone and measure ${name}`}
        onClick={() => clone.mutate(address)}
      >
        {clone.isSuccess ? 'Asked for' : 'Clone and measure'}
      </Button>
      <ErrorNote error={clone.error} />
    </div>
  );
}

interface CloneProps {
  readonly clone: NonNullable<UpstreamProjectReply['clone']>;
  readonly isRead: boolean;
  readonly name: string;
}

function Clone({ clone, isRead, name }: CloneProps) {
  const { repositoryId, isUpstream, hasForge, problem } = clone;
  const mark = useMark();
  return (
    <>
      <Status word={isRead ? 'measured' : 'waits to be read'} tone={isRead ? 'good' : 'unknown'} />
      {problem !== undefined && <div className={text.small}>{problem}</div>}
      {isRead && !hasForge && (
        <div className={text.small}>
          Response times: <Link to="/admin/forges">connect its forge</Link>
        </div>
      )}
      {!isUpstream && (
        <div className={text.small}>
          Its figures count as ours.{' '}
          <Button
            size="compact-xs"
            variant="default"
            loading={mark.isPending}
            aria-label={`${name} is not ours`}
            onClick={() => mark.mutate({ id: repositoryId, isUpstream: true })}
          >
            It is not ours
          </Button>
          <ErrorNote error={mark.error} />
        </div>
      )}
    </>
  );
}
