// SPDX-License-Identifier: Apache-2.0
import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { metricsQuery } from './measurement.data.ts';
import { byTopic } from './topics.ts';

interface ChooseMetricsProps {
  /** Ids of the metrics that are shown. */
  readonly shown: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Which metrics are columns. Without any the few at a glance come back. */
export function ChooseMetrics({ shown, onChoose }: ChooseMetricsProps) {
  const { data: metrics = [] } = useQuery(metricsQuery);
  return (
    <MultiSelect
      className="only-on-screen"
      label="Figures"
      description="Choose what to compare; the address keeps the choice."
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={320}
      // The list belongs to the page for those who do not see it.
      comboboxProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': 'Back to the figures at a glance' }}
      data={byTopic(metrics, (metric) => metric).map(({ name, items }) => ({
        group: name,
        items: items.map((metric) => ({ value: metric.id, label: metric.name })),
      }))}
      value={[...shown]}
      onChange={onChoose}
    />
  );
}
