// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { addressOf } from './api.ts';
import classes from './text.module.css';

interface ExportLinksProps {
  readonly path: string;
  /** The filter of the page: the file has the same rows. */
  readonly filter: Readonly<Record<string, unknown>>;
}

const FORMATS = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON', parquet: 'Parquet' } as const;

/** The table as a file, in the formats that people ask for. */
export function ExportLinks({ path, filter }: ExportLinksProps) {
  return (
    <div className={classes.row}>
      <Download size={16} aria-hidden="true" />
      {Object.entries(FORMATS).map(([format, name]) => (
        <Button
          key={format}
          component="a"
          href={addressOf(path, { ...filter, format })}
          download
          variant="default"
          size="xs"
          aria-label={`Export as ${name}`}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
