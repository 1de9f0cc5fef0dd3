// SPDX-License-Identifier: Apache-2.0
import { isTimeZone } from '#model';
import type { Transaction } from '#platform/storage';
import { listKpis } from '../kpi.ts';
import { metricOf } from '../measure.ts';
import { needsKpi } from './condition.ts';
import { badRule } from './refuse.ts';
import type { RuleWords } from './rule.ts';

/** The words as they are kept; refuses a rule that could never be judged. */
export async function checkedRule(tx: Transaction, words: RuleWords): Promise<RuleWords> {
  const { about, condition, quiet } = words;
  const name = words.name.trim();
  const owner = words.owner?.trim() || undefined;
  if (name === '') throw badRule('its name is empty', 'Say what it tells.');
  if (quiet !== undefined && !isTimeZone(quiet.zone))
    throw badRule(
      `"${quiet.zone}" is no time zone`,
      'Write it as Europe/Berlin, America/New_York or UTC.',
    );
  if (about.ids?.length === 0)
    throw badRule('it names nothing to look at', 'Choose at least one, or all.');
  if (about.kind === 'metric') {
    metricOf(about.metricId);
    if (needsKpi(condition))
      throw badRule(
        'it asks for a target, and a metric of a project has none',
        'Make a KPI of the metric and choose it here.',
      );
  } else await checkKpis(tx, words);
  return { ...words, name, owner };
}

async function checkKpis(tx: Transaction, { about, condition }: RuleWords): Promise<void> {
  const kpis = await listKpis(tx);
  const chosen = kpis.filter(({ id }) => about.ids?.includes(id) ?? true);
  const missing = about.ids?.find((id) => !chosen.some((kpi) => kpi.id === id));
  if (missing !== undefined)
    throw badRule(`there is no KPI ${missing}`, 'Choose from the list of KPIs.');
  const hasThreshold = condition.kind === 'above' || condition.kind === 'below';
  const units = new Set(chosen.map(({ unit }) => unit));
  if (hasThreshold && units.size > 1)
    throw badRule(
      `one threshold for KPIs in ${[...units].join(', ')} says nothing`,
      'Choose KPIs of one unit, or a condition about targets.',
    );
}
