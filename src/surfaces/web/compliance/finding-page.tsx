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
import { findingStateWords, severityWords } from '../shell/words.ts';
import { findingQuery } from './compliance.data.ts';
import classes from './compliance.module.css';
import { Usages } from './usages.tsx';

export function FindingPage() {
  const query = useQuery(findingQuery(useRouteId()));
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={data ? `${data.title}: ${data.component.name}` : 'Finding'}
        question="What is wrong, and what do we do about it?"
        above={<Link to="/compliance/findings">Findings</Link>}
        beside={data && <Status {...severityWords[data.severity]} />}
      />
      <Loaded query={query}>
        {(finding) => (
          <div className={text.stack}>
            <Standing finding={finding} />
            <Panel title="What was found">
              <p className={classes.fix}>{finding.message}</p>
            </Panel>
            <Panel title="How to fix it">
              <p className={classes.fix}>{finding.howToFix}</p>
            </Panel>
            <Usages purl={finding.component.purl} usages={finding.usages} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Standing({ finding }: { readonly finding: FindingRowReply }) {
  const { component, license, repository, rule, state, openedAt, lastSeenAt, goneAt } = finding;
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
      <Fact name="Licence">
        <LicenseExpression expression={license} />
      </Fact>
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
