// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import text from '../../shell/text.module.css';
import { documentAddress } from './notices.data.ts';
import type { NoticesSearch } from './search.ts';

const FORMATS = ['txt', 'md', 'html', 'json'] as const;

/** The document to save, and the page to print. */
export function NoticesFiles({
  id,
  search,
}: {
  readonly id: number;
  readonly search: NoticesSearch;
}) {
  return (
    <div className={text.row}>
      <Button
        component="a"
        href={documentAddress(id, search, { format: 'html', show: 'yes' })}
        target="_blank"
        rel="noreferrer"
        size="xs"
      >
        Page to print
      </Button>
      {FORMATS.map((format) => (
        <Button
          key={format}
          component="a"
          href={documentAddress(id, search, { format })}
          download
          variant="default"
          size="xs"
          aria-label={`Notices as ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
