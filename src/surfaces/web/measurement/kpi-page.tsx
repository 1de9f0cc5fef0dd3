// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KpiReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { Fact, Facts } from '../shell/facts.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { quantityText } from '../shell/quantity.ts';
import { ReadingsChart } from '../shell/readings-chart.tsx';
import { useRouteId } from '../shell/route-id.ts';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { BeingMeasured } from './being-measured.tsx';
import { Evidence } from './evidence.tsx';
import { FigureText } from './figure-text.tsx';
import { OutlookSentence } from './kpi-outlook.tsx';
import { kpiQuery } from './measurement.data.ts';
import { RetireKpi } from './retire-kpi.tsx';

export function KpiPage() {
  const query = useQuery(kpiQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.kpi.name ?? 'KPI'}
        question={
          query.data?.evidence.metric.question ??
          'What is the number, and which rows is it made of?'
        }
        above={<Link to="/measurement/kpis">KPIs</Link>}
        actions={query.data && <RetireKpi kpi={query.data.kpi} />}
      />
      <BeingMeasured kpis={query.data && [query.data.kpi]} />
      <Loaded query={query}>
        {({ kpi, evidence }) => (
          <div className={text.stack}>
            <Standing kpi={kpi} />
            <OutlookSentence kpi={kpi} />
            <Panel title="Readings">
              <ReadingsChart
                name={kpi.name}
                readings={kpi.readings}
                target={kpi.target}
                unit={kpi.unit}
              />
            </Panel>
            <Evidence evidence={evidence} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Standing({ kpi }: { readonly kpi: KpiReply }) {
  const { latest, baseline, target, due, unit, scope } = kpi;
  return (
    <Facts>
      <Fact name="Now">
        <FigureText figure={latest} unit={unit} />
      </Fact>
      {baseline !== undefined && <Fact name="Baseline">{quantityText(baseline, unit)}</Fact>}
      <Fact name="Target">
        {target === undefined ? <Unknown>no target</Unknown> : quantityText(target, unit)}
      </Fact>
      {due !== undefined && <Fact name="Due">{dayText(due)}</Fact>}
      <Fact name="Over">{scope}</Fact>
    </Facts>
  );
}
