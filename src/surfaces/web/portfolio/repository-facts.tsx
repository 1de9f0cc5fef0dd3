// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RepositoryDetailReply } from '#surfaces/contract';
import { Funding } from '../compliance/upstream/funding.tsx';
import { minuteText } from '../shell/day.ts';
import { Fact, Facts } from '../shell/facts.tsx';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { countOf, countText } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';

interface RepositoryFactsProps {
  readonly repository: RepositoryDetailReply;
}

export function RepositoryFacts({ repository }: RepositoryFactsProps) {
  const { license, funding, branch, commit, location, remoteUrl, lastScannedAt } = repository;
  const short = commit?.slice(0, 10);
  return (
    <div>
      <Facts>
        <Fact name="Licence">
          <LicenseExpression expression={license} />
        </Fact>
        <Counts repository={repository} />
        {funding.length > 0 && (
          <Fact name="Funding">
            <Funding addresses={funding} />
          </Fact>
        )}
        <Fact name="Last scan">
          {lastScannedAt === undefined ? <Unknown>never</Unknown> : minuteText(lastScannedAt)}
        </Fact>
        <Fact name="At">{[branch, short].filter(Boolean).join(', ') || <Unknown />}</Fact>
      </Facts>
      <p className={text.soft}>
        <span className={text.mono}>{location}</span>
        {remoteUrl !== undefined && <span className={text.mono}>, from {remoteUrl}</span>}
      </p>
    </div>
  );
}

function Counts({ repository }: RepositoryFactsProps) {
  const { id, components, openFindings, commits, contributors } = repository;
  return (
    <>
      <Fact name="Components">
        <Link to="/compliance/inventory" search={{ repositoryId: id }}>
          {countText(components)}
        </Link>
      </Fact>
      <Fact name="Open findings">
        <Link to="/compliance/findings" search={{ repositoryId: id, state: 'open' }}>
          {countText(openFindings)}
        </Link>
      </Fact>
      <Fact name="Activity">
        <Link to="/measurement/projects/$id" params={{ id: String(id) }}>
          {countOf(commits, 'commit')} by {countOf(contributors, 'person', 'people')}
        </Link>
      </Fact>
    </>
  );
}
