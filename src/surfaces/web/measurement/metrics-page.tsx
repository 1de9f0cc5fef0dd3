// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MetricDescriptorReply } from '#surfaces/contract';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import { SearchField } from '../shell/search-field.tsx';
import text from '../shell/text.module.css';
import { Definition } from './definition.tsx';
import { metricsQuery } from './measurement.data.ts';
import classes from './measurement.module.css';
import { byTopic } from './topics.ts';

export function MetricsPage() {
  return (
    <div>
      <PageHeader title="Metrics" question="What does each number mean, and how is it computed?" />
      <Loaded query={useQuery(metricsQuery)}>{(metrics) => <Catalogue metrics={metrics} />}</Loaded>
    </div>
  );
}

function Catalogue({ metrics }: { readonly metrics: readonly MetricDescriptorReply[] }) {
  const [search, setSearch] = useState<string | undefined>();
  const found = metrics.filter((metric) => mentions(metric, search ?? ''));
  return (
    <div className={text.stack}>
      <search className={`${text.row} only-on-screen`}>
        <SearchField label="Name or question" value={search} onSearch={setSearch} />
        <span className={text.soft} role="status">
          {countOf(found.length, 'metric')}
        </span>
      </search>
      {found.length === 0 && (
        <EmptyState title="No metric is named like this">Look for another word.</EmptyState>
      )}
      {byTopic(found, (metric) => metric).map(({ topic, name, items }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`} className={text.stack}>
          <h2 id={`topic-${topic}`} className={classes.topic}>
            {name}
          </h2>
          {items.map((metric) => (
            <div key={metric.id} id={metric.id} className={classes.metric}>
              <Panel title={metric.name}>
                <Definition metric={metric} />
              </Panel>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function mentions({ id, name, question }: MetricDescriptorReply, search: string): boolean {
  return `${id} ${name} ${question}`.toLowerCase().includes(search.toLowerCase());
}
