// SPDX-License-Identifier: Apache-2.0
import { Button, Select } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { addressOf } from '../../shell/api.ts';
import text from '../../shell/text.module.css';

/** The formats that the server writes. */
const formats = [
  { value: 'cyclonedx-1.6', label: 'CycloneDX 1.6' },
  { value: 'cyclonedx-1.7', label: 'CycloneDX 1.7' },
  { value: 'cyclonedx-1.5', label: 'CycloneDX 1.5' },
  { value: 'cyclonedx-1.4', label: 'CycloneDX 1.4' },
  { value: 'cyclonedx-1.6-xml', label: 'CycloneDX 1.6, XML' },
  { value: 'cyclonedx-1.7-xml', label: 'CycloneDX 1.7, XML' },
  { value: 'cyclonedx-1.5-xml', label: 'CycloneDX 1.5, XML' },
  { value: 'cyclonedx-1.4-xml', label: 'CycloneDX 1.4, XML' },
  { value: 'spdx-3.0.1', label: 'SPDX 3.0.1' },
  { value: 'spdx-2.3', label: 'SPDX 2.3' },
];

interface DownloadSbomProps {
  readonly of: 'repositories' | 'products';
  readonly id: number;
}

/** The bill of materials as a file, in the format that somebody asks for. */
export function DownloadSbom({ of, id }: DownloadSbomProps) {
  const [format, setFormat] = useState('cyclonedx-1.6');
  return (
    <div className={text.row}>
      <Select
        size="sm"
        w="12rem"
        aria-label="Format of the SBOM"
        data={formats}
        value={format}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => setFormat(chosen ?? format)}
      />
      <Button
        component="a"
        href={addressOf(`/portfolio/${of}/${id}/sbom`, { format })}
        download
        variant="default"
        leftSection={<Download size={16} aria-hidden="true" />}
      >
        Download SBOM
      </Button>
    </div>
  );
}
