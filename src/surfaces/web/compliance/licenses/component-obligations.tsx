// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { ObligationsPanel } from './obligations-panel.tsx';
import { INSIDE, SHIPPED } from './use-switch.tsx';

/** Obligations of a component, at first for the widest use that it has now. */
export function ComponentObligations({ component }: { readonly component: ComponentDetailReply }) {
  const { license, usages } = component;
  if (license === undefined) {
    return (
      <Panel title="What has to be done">
        <EmptyState title="Not known without a licence">
          Conclude the licence first: without one there is no permission to pass it on.
        </EmptyState>
      </Panel>
    );
  }
  const ships = usages.some(
    ({ scope, origin }) =>
      (scope === 'runtime' || scope === 'optional') && (origin === 'own' || origin === 'vendored'),
  );
  return (
    <ObligationsPanel
      expression={license}
      initially={ships ? SHIPPED : INSIDE}
      sentence={
        ships
          ? 'It is used at run time, so others may get it.'
          : 'It is only used for development, tests or examples: inside, unless you ship it.'
      }
    />
  );
}
