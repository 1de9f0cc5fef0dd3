// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ComponentDetailReply, DecisionReply, DecisionsAboutReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { decisionsAboutQuery } from './curations.data.ts';
import { DecideForm } from './decide-form.tsx';
import { decisionColumns } from './decision-columns.tsx';

/** What people have decided about the licence, what has to be looked at again, and the way to decide. */
export function LicenseDecisions({ component }: { readonly component: ComponentDetailReply }) {
  const query = useQuery(decisionsAboutQuery(component.id));
  const [deciding, { open, close }] = useDisclosure(false);
  return (
    <Panel
      title="Decisions about the licence"
      sentence="They hold for later versions too, until what they were made on changes."
      actions={
        <Button variant="default" size="xs" onClick={open}>
          Decide about the licence
        </Button>
      }
      flush
    >
      <Loaded query={query}>
        {(about) => (
          <>
            <Reopened about={about} />
            <DataTable
              caption={`Decisions about ${component.name}`}
              columns={decisionColumns}
              rows={inForce(about)}
              rowKey={({ id }) => id}
              empty={
                <EmptyState title="Nobody has decided">
                  What the files, the package and its texts say is in effect.
                </EmptyState>
              }
            />
            <DecideForm component={component} about={about} opened={deciding} onClose={close} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function inForce({ curated, concluded, elsewhere }: DecisionsAboutReply): readonly DecisionReply[] {
  return [curated, concluded, ...elsewhere].filter((one) => one !== undefined);
}

function Reopened({ about: { reopened } }: { readonly about: DecisionsAboutReply }) {
  if (reopened.length === 0) return null;
  return (
    <ul className={text.stack}>
      {reopened.map(({ decision, change }) => (
        <li key={decision.id}>
          Look again: decision {decision.id} ({decision.license}) was made when things were
          different: {change}.
        </li>
      ))}
    </ul>
  );
}
