// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MetricDescriptorReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { KpiParameters, parametersOf, type Settings } from './kpi-parameters.tsx';
import { metricsQuery, repositoryChoicesQuery, useAddKpi } from './measurement.data.ts';
import { byTopic } from './topics.ts';

/** Button and form: a metric, over what, and what it is to reach. */
export function AddKpi() {
  return (
    <FormModal name="New KPI" variant="filled">
      {(close) => <KpiForm onClose={close} />}
    </FormModal>
  );
}

function KpiForm({ onClose }: { readonly onClose: () => void }) {
  const { data: metrics = [] } = useQuery(metricsQuery);
  const { data: repositories = [] } = useQuery(repositoryChoicesQuery);
  const { words, field } = useWords(() => EMPTY);
  const navigate = useNavigate();
  const add = useAddKpi();
  const [settings, setSettings] = useState<Settings>({});
  const metric = metrics.find(({ id }) => id === words.metricId);
  const submit = () => {
    const onSuccess = ({ id }: { readonly id: number }) =>
      void navigate({ to: '/measurement/kpis/$id', params: { id: String(id) } });
    add.mutate(
      { ...wantedOf(words, metric), parameters: parametersOf(metric, settings) },
      { onSuccess },
    );
  };
  return (
    <Form save="Add it" writing={add} onSave={submit} onClose={onClose}>
      <NativeSelect
        label="Metric"
        description={metric?.question}
        required
        data={[{ value: '', label: 'Choose a metric' }, ...choicesOf(metrics)]}
        {...field('metricId')}
      />
      <TextInput label="Name" placeholder={metric?.name} maxLength={200} {...field('name')} />
      <NativeSelect
        label="Over"
        data={[{ value: '', label: 'the whole organisation' }, ...repositories]}
        {...field('repositoryId')}
      />
      <TextInput
        label="Window (days)"
        type="number"
        min={1}
        max={3660}
        required
        {...field('windowDays')}
      />
      <TextInput
        label={metric === undefined ? 'Target' : `Target (${metric.unit})`}
        description="Leave it empty where the number is only watched."
        type="number"
        step="any"
        {...field('target')}
      />
      <KpiParameters metric={metric} settings={settings} onChange={setSettings} />
    </Form>
  );
}

const EMPTY = { metricId: '', name: '', repositoryId: '', windowDays: '365', target: '' };

function choicesOf(metrics: readonly MetricDescriptorReply[]) {
  return byTopic(metrics, (metric) => metric).map(({ name: group, items }) => ({
    group,
    items: items.map(({ id, name }) => ({ value: id, label: name })),
  }));
}

function wantedOf(words: typeof EMPTY, metric: MetricDescriptorReply | undefined) {
  const { metricId, name, repositoryId, windowDays, target } = words;
  return {
    metricId,
    name: name.trim() || (metric?.name ?? metricId),
    windowDays: Number(windowDays),
    repositoryId: repositoryId === '' ? undefined : Number(repositoryId),
    target: target === '' ? undefined : Number(target),
  };
}
