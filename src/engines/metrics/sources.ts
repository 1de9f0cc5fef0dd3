// SPDX-License-Identifier: Apache-2.0
import type { MetricSource } from './metric.ts';

/** A page of the CHAOSS knowledge base; `slug` is the end of its address. */
export function chaoss(name: string, slug: string): MetricSource {
  return { title: `CHAOSS: ${name}`, address: `https://chaoss.community/kb/metric-${slug}/` };
}

export const DEVSTATS: MetricSource = {
  title: 'CNCF DevStats',
  address: 'https://github.com/cncf/devstats',
};

export const EIGHT_KNOT: MetricSource = {
  title: '8Knot: contributors by their last contribution',
  address: 'https://github.com/oss-aspen/8Knot',
};

export const FINOS_MATURITY: MetricSource = {
  title: 'FINOS Body of Knowledge: Open Source Maturity Model',
  address: 'https://osr.finos.org/docs/bok/osmm/introduction',
};

export const GRIMOIRE_LAB: MetricSource = {
  title: 'GrimoireLab: efficiency, timing',
  address: 'https://chaoss.github.io/grimoirelab-sigils/panels/efficiency-timing-overview/',
};

export const ISSUE_METRICS: MetricSource = {
  title: 'GitHub: issue-metrics',
  address: 'https://github.com/github/issue-metrics',
};

export const LFX_INSIGHTS: MetricSource = {
  title: 'LFX Insights',
  address: 'https://insights.linuxfoundation.org/docs/metrics/contributors',
};

export const OPEN_DIGGER: MetricSource = {
  title: 'OpenDigger',
  address: 'https://github.com/X-lab2017/open-digger',
};

export const OPENSSF_SCORECARD: MetricSource = {
  title: 'OpenSSF Scorecard: Code-Review',
  address: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md#code-review',
};

export const OSS_COMPASS: MetricSource = {
  title: 'OSS Compass',
  address: 'https://github.com/oss-compass/compass-metrics-model',
};

export const OSS_INSIGHT: MetricSource = {
  title: 'OSSInsight',
  address: 'https://github.com/pingcap/ossinsight',
};
