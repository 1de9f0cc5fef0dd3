// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addCharts } from './chart.ts';

export const chartLock = {
  id: 'helm/chart-lock',
  ecosystem: 'helm',
  files: /(^|\/)Chart\.lock$/,
  format: 'https://helm.sh/docs/helm/helm_dependency/',
  edges: 'none',
  lines: true,
  scopes: false,
  locks: 'helm/chart',
  knownGaps: 'Charts that these charts ask for are inside their archives and not seen.',
  read: readChartLock,
} satisfies Reader;

function readChartLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addCharts);
}
