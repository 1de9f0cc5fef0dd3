// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { addressOf } from '../../shell/api.ts';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { repositoryNamesQuery } from '../compliance.data.ts';

const ALL = '';
const FORMATS = [
  { value: 'openvex-0.2', label: 'OpenVEX 0.2' },
  { value: 'cyclonedx-1.6', label: 'CycloneDX 1.6' },
  { value: 'cyclonedx-1.7', label: 'CycloneDX 1.7' },
  { value: 'cyclonedx-1.5', label: 'CycloneDX 1.5' },
  { value: 'cyclonedx-1.4', label: 'CycloneDX 1.4' },
  { value: 'csaf-2.0', label: 'CSAF 2.0' },
];

/** What we say, as a document to hand on. */
export function ExportVex() {
  const [repository, setRepository] = useState(ALL);
  const [format, setFormat] = useState('openvex-0.2');
  const { data: repositories = [] } = useQuery(repositoryNamesQuery);
  const address = addressOf('/compliance/vex/export', {
    format,
    repositoryId: repository === ALL ? undefined : repository,
  });
  return (
    <Panel
      title="Export VEX"
      sentence="What was said about the vulnerabilities in what is in use; what nobody has looked at is left out."
    >
      <div className={text.stack}>
        <NativeSelect
          label="About"
          data={[{ value: ALL, label: 'What holds everywhere' }, ...repositories]}
          value={repository}
          onChange={({ currentTarget }) => setRepository(currentTarget.value)}
        />
        <NativeSelect
          label="Format"
          data={FORMATS}
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value)}
        />
        <div>
          <Button
            component="a"
            href={address}
            download
            variant="default"
            leftSection={<Download size={17} aria-hidden="true" />}
          >
            Download
          </Button>
        </div>
      </div>
    </Panel>
  );
}
