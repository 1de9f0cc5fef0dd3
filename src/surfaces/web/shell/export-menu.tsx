// SPDX-License-Identifier: Apache-2.0
import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { addressOf } from './api.ts';

interface ExportMenuProps {
  readonly path: string;
  /** The filter of the page: the file has the same rows. */
  readonly filter: Readonly<Record<string, unknown>>;
}

const FORMATS = ['csv', 'xlsx', 'json'] as const;

export function ExportMenu({ path, filter }: ExportMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden="true" />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={addressOf(path, { ...filter, format })}
            download
          >
            {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
