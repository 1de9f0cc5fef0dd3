// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import text from '../../shell/text.module.css';
import { AcceptForm } from './accept-form.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { Turns } from './turns.tsx';
import { type Scenario, useWhatIf } from './what-if.data.ts';

/** A scenario, what would turn, and the way to make it true. */
export function WhatIfPage() {
  const [scenario, setScenario] = useState<Scenario>();
  const asking = useWhatIf();
  const ask = (asked: Scenario) => {
    setScenario(asked);
    asking.mutate(asked);
  };
  return (
    <div>
      <PageHeader
        title="What if"
        question="What turns if we drop an initiative, cut budgets, or lose somebody?"
      />
      <div className={text.stack}>
        <ScenarioForm onAsk={ask} isPending={asking.isPending} />
        <ErrorNote error={asking.error} />
        {asking.data !== undefined && scenario !== undefined && (
          <>
            <Turns answer={asking.data} />
            <AcceptForm
              key={JSON.stringify(scenario)}
              scenario={scenario}
              answer={asking.data}
              onAccepted={asking.reset}
            />
          </>
        )}
      </div>
    </div>
  );
}
