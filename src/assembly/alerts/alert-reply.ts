// SPDX-License-Identifier: Apache-2.0
import type { Alert, RuleView } from '#pillars/measurement';
import type { AlertReply, AlertRuleReply } from '#surfaces/contract';

/** An alert with the page of its figure. */
export function alertReply(alert: Alert): AlertReply {
  return { ...alert, to: figurePage(alert) };
}

/** A KPI's page shows its rows; so does that of a metric of a project. */
function figurePage({ subject, metricId }: Pick<Alert, 'subject' | 'metricId'>): string {
  const [kind, id] = subject.split(':');
  if (kind === 'kpi') return `/measurement/kpis/${id}`;
  return `/measurement/projects/${id}/${metricId ?? ''}`;
}

/** Nobody reads more on a page; a filter of the list of alerts has the rest. */
const MOST_STANDINGS = 100;
const WORST_FIRST = ['firing', 'insufficient', 'fine'] as const;

export function ruleReply({ standings, ...rule }: RuleView): AlertRuleReply {
  const { about } = rule;
  const metricId = about.kind === 'metric' ? about.metricId : undefined;
  const [firing, insufficient, fine] = WORST_FIRST.map((verdict) =>
    standings.filter((one) => one.verdict === verdict),
  );
  const shown = [...(firing ?? []), ...(insufficient ?? []), ...(fine ?? [])];
  return {
    ...rule,
    counts: {
      firing: firing?.length ?? 0,
      insufficient: insufficient?.length ?? 0,
      fine: fine?.length ?? 0,
    },
    standings: shown
      .slice(0, MOST_STANDINGS)
      .map(({ subject, title, verdict, sentence, judgedAt }) => ({
        ...{ subject, title, verdict, sentence, judgedAt },
        to: figurePage({ subject, metricId }),
      })),
  };
}
