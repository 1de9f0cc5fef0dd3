// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { NoticesReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';

type Gap = NoticesReply['gaps'][number];

const WORDS = {
  'license-unknown': { tone: 'bad', word: 'licence unknown' },
  'text-missing': { tone: 'bad', word: 'no text' },
  'choice-open': { tone: 'warning', word: 'choice open' },
  'standard-text': { tone: 'neutral', word: 'standard text' },
} as const;

export const gapColumns: readonly Column<Gap>[] = [
  { id: 'component', header: 'Component', width: '30%', cell: ComponentName },
  { id: 'what', header: 'What', width: '10rem', cell: ({ code }) => <Status {...WORDS[code]} /> },
  { id: 'message', header: 'Why', cell: ({ message }) => message },
];

function ComponentName({ name, version, componentId }: Gap) {
  const words = [name, version].filter(Boolean).join(' ');
  if (componentId === undefined) return words;
  return (
    <Link to="/compliance/inventory/$id" params={{ id: String(componentId) }}>
      {words}
    </Link>
  );
}
