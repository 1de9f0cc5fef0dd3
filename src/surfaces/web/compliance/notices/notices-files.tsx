// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import text from '../../shell/text.module.css';

const FORMATS = ['txt', 'md', 'html', 'json'] as const;

/** The document to save, and the page to print. */
export function NoticesFiles(props: {
  readonly addressOf: (more: Readonly<Record<string, string>>) => string;
}) {
  return (
    <div className={text.row}>
      <Button
        component="a"
        href={props.addressOf({ format: 'html', show: 'yes' })}
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
          href={props.addressOf({ format })}
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
