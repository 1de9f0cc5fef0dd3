// SPDX-License-Identifier: Apache-2.0
import { MultiSelect, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CardReply } from '#surfaces/contract';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useKpis } from '../../shell/kpi-select.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { metricsQuery, repositoryChoicesQuery } from '../measurement.data.ts';
import { byTopic } from '../topics.ts';

interface AddCardProps {
  readonly onAdd: (card: CardReply) => void;
}

export function AddCard({ onAdd }: AddCardProps) {
  return (
    <div>
      <FormModal name="Add a card">
        {(close) => (
          <CardForm
            onAdd={(card) => {
              onAdd(card);
              close();
            }}
            onClose={close}
          />
        )}
      </FormModal>
    </div>
  );
}

const KINDS = [
  { value: 'kpi', label: 'a KPI' },
  { value: 'metric', label: 'a metric of a project' },
  { value: 'projects', label: 'a table of all projects' },
  { value: 'text', label: 'words' },
];
const EMPTY = { kind: 'kpi', kpiId: '', metricId: '', repositoryId: '', text: '' };

function CardForm({ onAdd, onClose }: AddCardProps & { readonly onClose: () => void }) {
  const { data: metrics = [] } = useQuery(metricsQuery);
  const { data: repositories = [] } = useQuery(repositoryChoicesQuery);
  const kpis = useKpis().map(({ id, name }) => ({ value: String(id), label: name }));
  const { words, field } = useWords(() => EMPTY);
  const [metricIds, setMetricIds] = useState<string[]>([]);
  const choices = byTopic(metrics, (metric) => metric).map(({ name: group, items }) => ({
    group,
    items: items.map(({ id, name }) => ({ value: id, label: name })),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(cardOf(words, metricIds));
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <NativeSelect label="It shows" data={KINDS} {...field('kind')} />
      {words.kind === 'kpi' && (
        <NativeSelect label="KPI" required data={[NONE, ...kpis]} {...field('kpiId')} />
      )}
      {words.kind === 'metric' && (
        <>
          <NativeSelect label="Metric" required data={[NONE, ...choices]} {...field('metricId')} />
          <NativeSelect
            label="Project"
            required
            data={[NONE, ...repositories]}
            {...field('repositoryId')}
          />
        </>
      )}
      {words.kind === 'projects' && (
        <MultiSelect
          label="Metrics"
          required
          searchable
          comboboxProps={{ withinPortal: false }}
          data={choices}
          value={metricIds}
          onChange={setMetricIds}
        />
      )}
      {words.kind === 'text' && (
        <Textarea
          label="Words"
          description="One line is a heading."
          required
          maxLength={5000}
          rows={3}
          {...field('text')}
        />
      )}
      <FormButtons pending={false} save="Add it" onClose={onClose} />
    </form>
  );
}

const NONE = { value: '', label: 'Choose one' };

function cardOf(words: typeof EMPTY, metricIds: string[]): CardReply {
  const key = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const { kind, kpiId, metricId, repositoryId } = words;
  if (kind === 'kpi') return { key, kind, kpiId: Number(kpiId) };
  if (kind === 'metric') return { key, kind, metricId, repositoryId: Number(repositoryId) };
  if (kind === 'projects') return { key, kind, metricIds };
  return { key, kind: 'text', text: words.text };
}
