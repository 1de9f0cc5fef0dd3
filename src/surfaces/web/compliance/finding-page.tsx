// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FindingRowReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { Fact, Facts } from '../shell/facts.tsx';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import { useRouteId } from '../shell/route-id.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { findingStateWords, severityWords } from '../shell/words.ts';
import { findingQuery } from './compliance.data.ts';
import classes from './compliance.module.css';
import { DependencyGraph } from './dependency-graph/dependency-graph.tsx';
import { Usages } from './usages.tsx';
import { FindingWaivers } from './waivers/finding-waivers.tsx';

export function FindingPage() {
  const query = useQuery(findingQuery(useRouteId()));
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={data ? titleOf(data) : 'Finding'}
        question="What is wrong, and what do we do about it?"
        above={<Link to="/compliance/findings">Findings</Link>}
        beside={data && <Status {...severityWords[data.severity]} />}
      />
      <Loaded query={query}>
        {(finding) => (
          <div className={text.stack}>
            <Standing finding={finding} />
            <Panel title="What was found">
              <p className={classes.fix}>
                {finding.vulnerability === undefined
                  ? finding.message
                  : `${finding.title}. ${finding.message}`}
              </p>
            </Panel>
            <Panel title="How to fix it">
              <p className={classes.fix}>{finding.howToFix}</p>
            </Panel>
            <FindingWaivers finding={finding} usages={finding.usages} />
            <Usages purl={finding.component.purl} usages={finding.usages} />
            <DependencyGraph id={finding.component.id} usages={finding.usages} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** The summary of a weakness mostly names the package itself. */
function titleOf({ title, component, vulnerability }: FindingRowReply): string {
  if (vulnerability === undefined) return `${title}: ${component.name}`;
  return `${vulnerability.name} in ${component.name}`;
}

function Standing({ finding }: { readonly finding: FindingRowReply }) {
  const { component, license, vulnerability, repository, rule, state } = finding;
  const { openedAt, lastSeenAt, goneAt } = finding;
  return (
    <Facts>
      <Fact name="State">
        <Status {...findingStateWords[state]} />
      </Fact>
      <Fact name="Component">
        <Link to="/compliance/inventory/$id" params={{ id: String(component.id) }}>
          {component.name} {component.version}
        </Link>
      </Fact>
      {vulnerability === undefined ? (
        <Fact name="Licence">
          <LicenseExpression expression={license} />
        </Fact>
      ) : (
        <Weakness id={vulnerability.id} name={vulnerability.name} fixedIn={finding.fixedIn} />
      )}
      <Fact name="Repository">
        <Link to="/repositories/$id" params={{ id: String(repository.id) }}>
          {repository.name}
        </Link>
      </Fact>
      <Fact name="Rule">{rule}</Fact>
      <Fact name="Opened">{dayText(openedAt)}</Fact>
      <Fact name={goneAt === undefined ? 'Last seen' : 'Gone'}>
        {dayText(goneAt ?? lastSeenAt)}
      </Fact>
      {finding.returned > 0 && <Fact name="Came back">{countOf(finding.returned, 'time')}</Fact>}
    </Facts>
  );
}

interface WeaknessProps {
  readonly id: number;
  readonly name: string;
  readonly fixedIn: string | undefined;
}

function Weakness({ id, name, fixedIn }: WeaknessProps) {
  return (
    <>
      <Fact name="Weakness">
        <Link to="/compliance/vulnerabilities/$id" params={{ id: String(id) }}>
          {name}
        </Link>
      </Fact>
      <Fact name="Fixed in">{fixedIn ?? <Unknown>no version is known</Unknown>}</Fact>
    </>
  );
}
