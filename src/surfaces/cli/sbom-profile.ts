// SPDX-License-Identifier: Apache-2.0
import type { ProfileReport } from '#engines/sbom';
import { textTable } from './text-table.ts';

/** More components than these nobody reads; --json has them all. */
const MOST_COMPONENTS = 20;

/** What a bill lacks, for people. */
export function profileText(path: string, report: ProfileReport): string {
  const { name, conforms, requirements, components } = report;
  const lacking = requirements.filter(({ missing }) => missing > 0);
  const head = `${path}: ${conforms ? 'has' : 'lacks'} what ${name} requires.`;
  if (lacking.length === 0) return head;
  const rows = lacking.map(({ id, level, about, asked, missing, sentence }) => [
    id,
    level === 'required' ? 'required' : 'where it exists',
    about === 'document' ? 'the document' : `${missing} of ${asked}`,
    sentence,
  ]);
  const table = textTable(['requirement', 'level', 'missing in', 'what is asked for'], rows);
  return [head, table, ...componentLines(components)].join('\n');
}

function componentLines(components: ProfileReport['components']): readonly string[] {
  if (components.length === 0) return [];
  const shown = components
    .slice(0, MOST_COMPONENTS)
    .map(
      ({ name, version, missing }) =>
        `  ${[name, version].filter(Boolean).join(' ')}: ${missing.join(', ')}`,
    );
  const rest = components.length - shown.length;
  const more = rest > 0 ? [`  and ${rest} more; --json has them all.`] : [];
  return ['Components that lack something:', ...shown, ...more];
}
