// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { obligationsQuery } from './licenses.data.ts';
import { ObligationList } from './obligation-list.tsx';
import { textOfUse, type UseChoice, UseSwitch } from './use-switch.tsx';

interface ObligationsPanelProps {
  readonly expression: string;
  /** Where the switch stands at first. */
  readonly initially: UseChoice;
  readonly sentence: string;
}

/** What an expression asks for in a use that the reader chooses. */
export function ObligationsPanel({ expression, initially, sentence }: ObligationsPanelProps) {
  const [use, setUse] = useState(initially);
  const query = useQuery(obligationsQuery(expression, textOfUse(use)));
  return (
    <Panel title="What has to be done" sentence={sentence}>
      <UseSwitch use={use} onChange={setUse} />
      <Loaded query={query}>{(report) => <ObligationList report={report} />}</Loaded>
    </Panel>
  );
}
