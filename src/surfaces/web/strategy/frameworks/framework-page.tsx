// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { FrameworkDetailReply } from '#surfaces/contract';
import { addressOf } from '../../shell/api.ts';
import { DataTable } from '../../shell/data-table.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { frameworkQuery } from './frameworks.data.ts';
import { itemColumns } from './item-columns.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { useUnit } from './unit-search.ts';
import { UpgradeClaims } from './upgrade-claims.tsx';

export function FrameworkPage() {
  const { framework = '' } = useParams({ strict: false });
  const query = useQuery(frameworkQuery(framework, useUnit()));
  const found = query.data;
  return (
    <div>
      <PageHeader
        title={found === undefined ? 'Framework' : `${found.name} ${found.version}`}
        question="What does it ask, what speaks for it, and what comes next?"
        above={<Link to="/strategy/frameworks">Frameworks</Link>}
        actions={found && <Actions framework={found} />}
      />
      <Loaded query={query}>
        {(one) => (
          <div className={text.stack}>
            <Summary framework={one} />
            <StepsPanel framework={one} />
            <Panel
              title="Items"
              sentence="In the order of the framework, in our own words. A heading is as good as what stands under it."
              flush
            >
              <DataTable
                caption={`Items of ${one.name}`}
                columns={itemColumns}
                rows={one.items}
                rowKey={({ key }) => key}
              />
            </Panel>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Actions({ framework }: { readonly framework: FrameworkDetailReply }) {
  const address = addressOf(`/strategy/frameworks/${framework.id}/pack`, { unit: useUnit() });
  return (
    <>
      <Button component="a" href={address} download variant="default">
        Evidence pack
      </Button>
      {framework.successor !== undefined && <UpgradeClaims framework={framework} />}
    </>
  );
}

function Summary({ framework }: { readonly framework: FrameworkDetailReply }) {
  const { about, readiness, validityMonths, source, license, isLadder } = framework;
  const { provenRatio, asked, counts, reached = [] } = readiness;
  return (
    <Panel title="Where we stand" sentence={about}>
      <Facts>
        <Fact name="Proven">
          {provenRatio === undefined ? (
            <Unknown>nothing applies</Unknown>
          ) : (
            `${shareText(provenRatio)} (${counts.proven ?? 0} of ${asked})`
          )}
        </Fact>
        {isLadder && <Fact name="Level reached">{reached.at(-1) ?? 'none yet'}</Fact>}
        <Fact name="A claim holds">
          {validityMonths === undefined ? 'until the next' : countOf(validityMonths, 'month')}
        </Fact>
        <Fact name="Original">
          <a href={source} rel="noreferrer">
            {new URL(source).host}
          </a>
        </Fact>
        <Fact name="Licence of the original">{license}</Fact>
      </Facts>
    </Panel>
  );
}
