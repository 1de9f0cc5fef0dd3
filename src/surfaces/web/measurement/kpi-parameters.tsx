// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import type { MetricDescriptorReply } from '#surfaces/contract';

/** What was chosen, by parameter id; empty or absent: the metric's default. */
export type Settings = Readonly<Record<string, string>>;

interface KpiParametersProps {
  readonly metric: MetricDescriptorReply | undefined;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** What may be chosen about the metric of a KPI. */
export function KpiParameters({ metric, settings, onChange }: KpiParametersProps) {
  return metric?.parameters.map(({ id, unit, value, sentence }) => {
    const field = {
      label: isYesOrNo(unit) ? id : `${id} (${unit})`,
      description: sentence,
      value: settings[id] ?? '',
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...settings, [id]: event.currentTarget.value }),
    };
    if (!isYesOrNo(unit))
      return <TextInput key={id} type="number" step="any" placeholder={value} {...field} />;
    const data = [{ value: '', label: `as usual: ${value}` }, 'yes', 'no'];
    return <NativeSelect key={id} data={data} {...field} />;
  });
}

function isYesOrNo(unit: string): boolean {
  return unit === 'yes or no';
}

/** Only those that the metric has and that somebody chose. */
export function parametersOf(metric: MetricDescriptorReply | undefined, settings: Settings) {
  const chosen = (metric?.parameters ?? []).flatMap(({ id, unit }) => {
    const said = settings[id] ?? '';
    if (said === '') return [];
    return [[id, isYesOrNo(unit) ? said === 'yes' : Number(said)] as const];
  });
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}
