// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentDetailReply } from '#surfaces/contract';
import { CopyText } from '../shell/copy-text.tsx';
import { DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { useRouteId } from '../shell/route-id.ts';
import { Status } from '../shell/status.tsx';
import classes from '../shell/text.module.css';
import { verdictWords } from '../shell/words.ts';
import { DecisionsPanel } from '../strategy/decisions/decisions-panel.tsx';
import { componentQuery } from './compliance.data.ts';
import { ComponentFacts } from './component-facts.tsx';
import { LicenseDecisions } from './curations/license-decisions.tsx';
import { LicensePlaces } from './curations/license-places.tsx';
import { DependencyGraph } from './dependency-graph/dependency-graph.tsx';
import { findingColumns } from './finding-columns.tsx';
import { LicenseChain } from './license-chain.tsx';
import { ComponentObligations } from './licenses/component-obligations.tsx';
import { OtherVersions } from './other-versions.tsx';
import { Upstream } from './upstream/upstream.tsx';
import { Usages } from './usages.tsx';
import { Verdicts } from './verdicts.tsx';
import { ComponentAdvisories } from './vulnerabilities/component-advisories.tsx';

export function ComponentPage() {
  const query = useQuery(componentQuery(useRouteId()));
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={data ? [data.name, data.version].filter(Boolean).join(' ') : 'Component'}
        question="Under which licence, may we use it, and why is it here?"
        above={<Link to="/compliance/inventory">Inventory</Link>}
        beside={data && <Status {...verdictWords[data.verdict]} />}
      />
      <Loaded query={query}>{(component) => <Parts component={component} />}</Loaded>
    </div>
  );
}

function Parts({ component }: { readonly component: ComponentDetailReply }) {
  return (
    <div className={classes.stack}>
      <CopyText text={component.purl} name="package URL" />
      <ComponentFacts component={component} />
      <LicenseChain steps={component.licenseChain} />
      <LicenseDecisions component={component} />
      <LicensePlaces id={component.id} />
      <Verdicts verdicts={component.verdicts} />
      <ComponentAdvisories id={component.id} />
      <ComponentObligations component={component} />
      <Usages purl={component.purl} usages={component.usages} />
      <DependencyGraph id={component.id} usages={component.usages} />
      <Upstream id={component.id} />
      <DecisionsPanel about={`component:${component.id}`} />
      <OtherVersions versions={component.otherVersions} />
      <Panel title="Findings" flush>
        <DataTable
          caption={`Findings on ${component.name}`}
          columns={findingColumns}
          rows={component.findings}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No findings">No rule of the policy minds this component.</EmptyState>
          }
        />
      </Panel>
    </div>
  );
}
