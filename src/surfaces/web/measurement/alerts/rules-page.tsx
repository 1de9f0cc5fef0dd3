// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AlertRuleReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { rulesQuery } from './alerts.data.ts';
import { AddRule } from './rule-form.tsx';
import { RulePanel } from './rule-panel.tsx';

/** Which figures are watched, and how each rule last judged them. */
export function RulesPage() {
  return (
    <div>
      <PageHeader
        title="Rules for alerts"
        question="Which figures do we watch, and when do we want to be told?"
        above={<Link to="/measurement/alerts">Alerts</Link>}
        actions={<AddRule />}
      />
      <Loaded query={useQuery(rulesQuery)}>{(rules) => <Rules rules={rules} />}</Loaded>
    </div>
  );
}

function Rules({ rules }: { readonly rules: readonly AlertRuleReply[] }) {
  if (rules.length === 0)
    return (
      <Panel title="No rules yet">
        <EmptyState title="Nothing is watched yet" action={<AddRule />}>
          Begin with one that tells when any KPI will rather miss its target: it needs no number
          from you.
        </EmptyState>
      </Panel>
    );
  return (
    <div className={text.stack}>
      {rules.map((rule) => (
        <RulePanel key={rule.id} rule={rule} />
      ))}
    </div>
  );
}
