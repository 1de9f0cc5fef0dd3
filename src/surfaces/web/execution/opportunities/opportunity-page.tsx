// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OpportunityDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { shareText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { JoinProject } from './join-project.tsx';
import { NextStep, OutsideLink } from './next-step.tsx';
import { opportunityQuery } from './opportunities.data.ts';
import classes from './opportunities.module.css';
import { IssuesPanel, PackagesPanel, SignalsPanel, ToFindOutPanel } from './opportunity-panels.tsx';
import { quadrantWord } from './opportunity-words.ts';
import { SetAside } from './set-aside.tsx';
import { TakeUp } from './take-up.tsx';
import { UndertakingsPanel } from './undertakings-panel.tsx';

export function OpportunityPage() {
  const { project = '' } = useParams({ strict: false });
  const query = useQuery(opportunityQuery(project));
  const found = query.data;
  return (
    <div>
      <PageHeader
        title={found?.name ?? 'Opportunity'}
        question={found?.description ?? 'Is it worth our next hour, or coin?'}
        above={<Link to="/execution/opportunities">Opportunities</Link>}
        beside={found && <Status {...quadrantWord(found)} />}
        actions={
          found && (
            <>
              <SetAside project={found} />
              <TakeUp project={found} />
            </>
          )
        }
      />
      <Loaded query={query}>
        {(one) => (
          <div className={text.stack}>
            <Why project={one} />
            <IssuesPanel project={one} />
            <UndertakingsPanel undertakings={one.undertakings} />
            <ToFindOutPanel project={one} />
            <SignalsPanel project={one} />
            <JoinProject project={one} />
            <PackagesPanel project={one} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Why({ project }: { readonly project: OpportunityDetailReply }) {
  const { reasons, next, priority, confidence, repositoryUrl, channels } = project;
  return (
    <Panel title="Why, and what next">
      <ul className={classes.reasons}>
        {reasons.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={text.prose}>
        <strong>Next:</strong> <NextStep next={next} />
      </p>
      <Facts>
        <Fact name="Priority">{Math.round(priority * 100)} of 100</Fact>
        <Fact name="Known of it">{shareText(Math.round(confidence * 100) / 100)}</Fact>
        <Fact name="Made at">
          {repositoryUrl === undefined ? <Unknown /> : <OutsideLink address={repositoryUrl} />}
        </Fact>
        <Fact name="Takes money at">
          <Channels channels={channels} />
        </Fact>
      </Facts>
    </Panel>
  );
}

function Channels({ channels }: Pick<OpportunityDetailReply, 'channels'>) {
  if (channels === undefined) return <Unknown />;
  if (channels.length === 0) return <>nowhere that is told</>;
  return channels.slice(0, 5).map((address) => (
    <div key={address}>
      <OutsideLink address={address} />
    </div>
  ));
}
