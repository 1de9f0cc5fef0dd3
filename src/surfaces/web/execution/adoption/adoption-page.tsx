// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Trail } from '../../shell/trail.tsx';
import { Unknown } from '../../shell/unknown.tsx';
import { DecisionsPanel } from '../../strategy/decisions/decisions-panel.tsx';
import { adoptionQuery } from './adoption.data.ts';
import classes from './adoption.module.css';
import { type AdoptionProps, adoptionStateWords, USUAL_WAY } from './adoption-words.ts';
import { CandidatesPanel } from './candidates-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { CostsPanel } from './costs-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { EditNeed } from './edit-need.tsx';
import { MoveAdoption } from './move-adoption.tsx';
import { ReviewsPanel } from './reviews-panel.tsx';
import { TrialPanel } from './trial-panel.tsx';

export function AdoptionPage() {
  const query = useQuery(adoptionQuery(useRouteId()));
  const found = query.data;
  return (
    <div>
      <PageHeader
        title={found?.title ?? 'Adoption'}
        question="What meets the need, what does it cost, and was it worth it?"
        above={<Link to="/execution/adoptions">Adoption</Link>}
        beside={found && <Status {...adoptionStateWords[found.state]} />}
        actions={
          found && (
            <>
              <EditNeed adoption={found} />
              <MoveAdoption adoption={found} />
            </>
          )
        }
      />
      <Loaded query={query}>
        {(adoption) => (
          <div className={text.stack}>
            <Need adoption={adoption} />
            <DecisionPanel adoption={adoption} />
            <ReviewsPanel adoption={adoption} />
            <ComparisonPanel adoption={adoption} />
            <CandidatesPanel adoption={adoption} />
            <CostsPanel adoption={adoption} />
            <TrialPanel adoption={adoption} />
            <DecisionsPanel about={`adoption:${adoption.id}`} />
            <Trail of="adoption" entries={adoption.trail} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Need({ adoption }: AdoptionProps) {
  const { need, who, owner, neededBy, incumbent, incumbentEndsOn, context, due } = adoption;
  return (
    <Panel title="The need">
      <Way adoption={adoption} />
      <p className={text.prose}>{need}</p>
      <br />
      <Facts>
        <Fact name="Whose need">{who}</Fact>
        <Fact name="Looked after by">{owner ?? <Unknown>nobody yet</Unknown>}</Fact>
        <Fact name="Needed by">{neededBy ?? <Unknown>no day</Unknown>}</Fact>
        <Fact name="Used today">{incumbent ?? <Unknown>nothing</Unknown>}</Fact>
        {incumbent !== undefined && (
          <Fact name="Contract ends">{incumbentEndsOn ?? <Unknown />}</Fact>
        )}
        <Fact name="Licences judged as">{context ?? 'the strictest use'}</Fact>
      </Facts>
      {due.map(({ what, sentence, isOverdue }) => (
        <p key={what} className={text.row}>
          <Status tone={isOverdue ? 'bad' : 'warning'} word={isOverdue ? 'due' : 'soon'} />{' '}
          {sentence}
        </p>
      ))}
    </Panel>
  );
}

/** The steps of the usual way, and how far it has come. */
function Way({ adoption: { state, steps } }: AdoptionProps) {
  const seen = new Set(steps.map((step) => step.state));
  const way = USUAL_WAY.includes(state)
    ? USUAL_WAY
    : [...USUAL_WAY.filter((one) => seen.has(one)), state];
  const place = way.indexOf(state);
  return (
    <ol className={classes.way} aria-label="How far it has come">
      {way.map((one, index) => {
        const step = steps.findLast((each) => each.state === one);
        const isSkipped = index < place && step === undefined;
        return (
          <li
            key={one}
            data-done={(index < place && !isSkipped) || undefined}
            aria-current={one === state ? 'step' : undefined}
            title={
              step &&
              `${step.at.slice(0, 10)}, ${step.actor}${step.reason === '' ? '' : `: ${step.reason}`}`
            }
          >
            {adoptionStateWords[one].word}
            {isSkipped && ' (left out)'}
          </li>
        );
      })}
    </ol>
  );
}
