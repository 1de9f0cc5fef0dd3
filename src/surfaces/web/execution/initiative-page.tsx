// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { moneyText } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../shell/facts.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { useRouteId } from '../shell/route-id.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Trail } from '../shell/trail.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { initiativeStateWords, initiativeStatusWords } from '../shell/words.ts';
import { DecisionsPanel } from '../strategy/decisions/decisions-panel.tsx';
import { ActualsPanel } from './actuals-panel.tsx';
import { BaselinesPanel } from './baselines-panel.tsx';
import { BudgetPanel } from './budget-panel.tsx';
import { TeamPanel } from './capacity/team-panel.tsx';
import { EarnedValuePanel } from './earned-value-panel.tsx';
import { EditInitiative } from './edit-initiative.tsx';
import { initiativeQuery } from './execution.data.ts';
import classes from './execution.module.css';
import { MilestonesPanel } from './milestones-panel.tsx';
import { MoveInitiative } from './move-initiative.tsx';
import { OpenRolesPanel } from './offers/open-roles-panel.tsx';
import { BenefitsPanel } from './prospects/benefits-panel.tsx';
import { NeedsPanel } from './prospects/needs-panel.tsx';
import { RisksPanel } from './prospects/risks-panel.tsx';

export function InitiativePage() {
  const query = useQuery(initiativeQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.title ?? 'Initiative'}
        question="Is it on time and on budget, and what was changed on the way?"
        above={<Link to="/execution/initiatives">Initiatives</Link>}
        beside={query.data && <Status {...initiativeStatusWords[query.data.status]} />}
        actions={query.data && <Actions initiative={query.data} />}
      />
      <Loaded query={query}>
        {(initiative) => (
          <div className={text.stack}>
            <Summary initiative={initiative} />
            <EarnedValuePanel initiative={initiative} />
            <MilestonesPanel initiative={initiative} />
            <BudgetPanel initiative={initiative} />
            <TeamPanel initiative={initiative} />
            <OpenRolesPanel initiativeId={initiative.id} />
            <ActualsPanel initiative={initiative} />
            <RisksPanel initiative={initiative} />
            <NeedsPanel initiative={initiative} />
            <BenefitsPanel initiative={initiative} />
            <BaselinesPanel initiative={initiative} />
            <DecisionsPanel about={`initiative:${initiative.id}`} />
            <Trail of="initiative" entries={initiative.trail} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface SummaryProps {
  readonly initiative: InitiativeDetailReply;
}

function Actions({ initiative }: SummaryProps) {
  return (
    <>
      <EditInitiative initiative={initiative} />
      <MoveInitiative initiative={initiative} />
    </>
  );
}

function Summary({ initiative }: SummaryProps) {
  const { why, state, objectiveId, objectiveTitle, sponsor, lead, worth, start, finish } =
    initiative;
  return (
    <Panel title="Why">
      <p className={text.prose}>{why === '' ? 'Nobody has said why yet.' : why}</p>
      <div className={classes.figures}>
        <Facts>
          <Fact name="State">{initiativeStateWords[state]}</Fact>
          <Fact name="Objective">
            {objectiveId === undefined ? (
              <Unknown>none</Unknown>
            ) : (
              <Link to="/strategy/objectives/$id" params={{ id: String(objectiveId) }}>
                {objectiveTitle ?? `Objective ${objectiveId}`}
              </Link>
            )}
          </Fact>
          <Fact name="Sponsor">{sponsor ?? <Unknown>nobody yet</Unknown>}</Fact>
          <Fact name="Lead">{lead ?? <Unknown>nobody yet</Unknown>}</Fact>
          <Fact name="Worth">
            {worth === undefined ? <Unknown>nobody has judged it</Unknown> : `${worth} of 5`}
          </Fact>
          <Fact name="Planned">
            {start === undefined ? <Unknown>no plan yet</Unknown> : `${start} to ${finish}`}
          </Fact>
        </Facts>
      </div>
      <Shares initiative={initiative} />
    </Panel>
  );
}

/** Who carries what of the budget; nothing where all of it is ours. */
function Shares({ initiative: { shares, currency } }: SummaryProps) {
  if (shares.length === 0) return null;
  return (
    <div className={classes.figures}>
      <Facts>
        {shares.map(({ name, percent, budget }) => (
          <Fact key={name ?? ''} name={`${name ?? 'We carry'} (${percent} %)`}>
            {moneyText(budget, currency)}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}
