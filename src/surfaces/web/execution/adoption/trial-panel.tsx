// SPDX-License-Identifier: Apache-2.0
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { type AdoptionProps, trialOutcomeWords } from './adoption-words.ts';
import { PlanTrial } from './plan-trial.tsx';
import { TellTrial } from './tell-trial.tsx';

type Trial = NonNullable<AdoptionProps['adoption']['trial']>;
type Criterion = Trial['criteria'][number];

/** What is tried out when, what it has to show, and what it has shown. */
export function TrialPanel({ adoption }: AdoptionProps) {
  const { trial, state } = adoption;
  const isOpen = ['needed', 'compared', 'on-trial'].includes(state);
  return (
    <Panel
      title="Trial"
      sentence="What it has to show is set before it begins; afterwards everything looks like success."
      actions={
        isOpen && (
          <div className={text.row}>
            <PlanTrial adoption={adoption} />
            {state === 'on-trial' && trial !== undefined && (
              <TellTrial adoption={adoption} trial={trial} />
            )}
          </div>
        )
      }
    >
      {trial === undefined ? (
        <EmptyState title="No trial is planned">
          Plan it: from when to when, which questions, and what has to be so for it to have gone
          well.
        </EmptyState>
      ) : (
        <Planned adoption={adoption} trial={trial} />
      )}
    </Panel>
  );
}

function Planned({ adoption, trial }: AdoptionProps & { readonly trial: Trial }) {
  const names = new Map(adoption.candidates.map(({ id, name }) => [id, name]));
  const columns: readonly Column<Criterion>[] = [
    { id: 'title', header: 'What it has to show', cell: ({ title }) => title },
    ...trial.candidateIds.map((id) => ({
      id: String(id),
      header: names.get(id) ?? `candidate ${id}`,
      cell: ({ results }: Criterion) => (
        <Result result={results.find((one) => one.candidateId === id)} />
      ),
    })),
  ];
  return (
    <>
      <Facts>
        <Fact name="From">{trial.start}</Fact>
        <Fact name="To">{trial.finish}</Fact>
        <Fact name="Tried out">
          {trial.candidateIds.map((id) => names.get(id)).join(', ') || (
            <Unknown>nothing yet</Unknown>
          )}
        </Fact>
      </Facts>
      <DataTable
        caption="Success criteria"
        columns={columns}
        rows={trial.criteria}
        rowKey={({ key }) => key}
        empty={<Unknown>no criterion yet</Unknown>}
      />
      {trial.questions.length > 0 && (
        <ul>
          {trial.questions.map(({ question, answer }) => (
            <li key={question}>
              {question}{' '}
              {answer === undefined ? <Unknown>no answer yet</Unknown> : <strong>{answer}</strong>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Result({ result }: { readonly result: Criterion['results'][number] | undefined }) {
  if (result === undefined) return <Unknown>not told yet</Unknown>;
  return (
    <>
      <Status {...trialOutcomeWords[result.outcome]} />
      <div className={text.small}>
        {result.words} ({result.by}, {result.at.slice(0, 10)})
      </div>
    </>
  );
}
