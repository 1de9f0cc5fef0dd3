// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { ComponentUpstreamReply } from '#surfaces/contract';
import { dayText } from '../../shell/day.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { upstreamQuery } from './upstream.data.ts';
import { UpstreamFacts } from './upstream-facts.tsx';
import { UpstreamUnknown } from './upstream-unknown.tsx';

/** Where a component comes from: its releases, source, people and funding, as its registry told. */
export function Upstream({ id }: { readonly id: number }) {
  const query = useQuery(upstreamQuery(id));
  return (
    <Panel title="Upstream" sentence={query.data && whoSaid(query.data)}>
      <Loaded query={query}>
        {(reply) =>
          reply.upstream === undefined || reply.upstream.fetchedAt === undefined ? (
            <UpstreamUnknown reply={reply} />
          ) : (
            <UpstreamFacts upstream={reply.upstream} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function whoSaid({ upstream }: ComponentUpstreamReply) {
  if (upstream?.fetchedAt === undefined) return undefined;
  return `As the registry ${upstream.source} told on ${dayText(upstream.fetchedAt)}.`;
}
