// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useFetchUpstreams } from './registries.data.ts';

/** Who may be asked, and asking them; or how to allow it. */
export function FetchNow({ configured }: { readonly configured: readonly string[] }) {
  const fetch = useFetchUpstreams();
  if (configured.length === 0) return <NobodyMayBeAsked />;
  return (
    <Panel
      title="May be asked"
      sentence={configured.join(', ')}
      actions={
        <Button
          leftSection={<Download size={17} aria-hidden="true" />}
          loading={fetch.isPending}
          disabled={fetch.isSuccess}
          onClick={() => fetch.mutate()}
        >
          {fetch.isSuccess ? 'Asked for' : 'Fetch what is missing'}
        </Button>
      }
    >
      <p>
        Licence, releases, source, people and funding of the packages in use. What is known is asked
        for again after a week.
      </p>
      <ErrorNote error={fetch.error} />
    </Panel>
  );
}

function NobodyMayBeAsked() {
  return (
    <Panel title="No registry may be asked" sentence="Lanthorn uses no network unless you say so.">
      <p>
        Start it with <code>--registries npm,pypi</code> (or <code>all</code>, or a mirror of your
        own: <code>npm=https://registry.example.com</code>). Without network, take over what was
        fetched elsewhere: <code>lanthorn registries import cache.jsonl</code>.
      </p>
    </Panel>
  );
}
