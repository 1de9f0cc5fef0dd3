// SPDX-License-Identifier: Apache-2.0
import type { FrameworkDetailReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import classes from './frameworks.module.css';
import { PlanStep } from './plan-step.tsx';

type Step = FrameworkDetailReply['steps'][number];
const MOST_SHOWN = 6;

/** What to do next, and a button that makes an initiative of it. */
export function StepsPanel({ framework }: { readonly framework: FrameworkDetailReply }) {
  const { steps } = framework;
  const more = steps.length - MOST_SHOWN;
  return (
    <Panel
      title="What to do next"
      sentence="Never before what it builds on; then what has been begun, then what proves most in other frameworks."
    >
      {steps.length === 0 ? (
        <EmptyState title="Nothing is missing">
          All that applies is proven. Keep an eye on what runs out, on the page Evidence.
        </EmptyState>
      ) : (
        <ol className={classes.steps}>
          {steps.slice(0, MOST_SHOWN).map((step) => (
            <StepLine key={keyOf(step)} step={step} framework={framework} />
          ))}
        </ol>
      )}
      {more > 0 && <p className={text.small}>And {countOf(more, 'step')} after these.</p>}
    </Panel>
  );
}

function StepLine({
  step,
  framework,
}: {
  readonly step: Step;
  readonly framework: FrameworkDetailReply;
}) {
  const { headings, missing, waitsFor, alsoProves } = step;
  const after = waitsFor.map(({ title }) => title).join(', ');
  return (
    <li className={classes.step}>
      <div>
        <div className={classes.name}>{headings.map(({ title }) => title).join(' + ')}</div>
        <div className={text.small}>
          {countOf(missing.length, 'item')} to prove
          {alsoProves > 0 && `, which would also prove ${alsoProves} of other frameworks`}
          {headings.length > 1 && '; they lead to each other, so do them together'}
          {after !== '' && `; after ${after}`}
        </div>
      </div>
      <PlanStep framework={framework} step={step} />
    </li>
  );
}

function keyOf({ headings }: Step): string {
  return headings.map(({ key }) => key).join(' ');
}
