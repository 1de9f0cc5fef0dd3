// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import type { UsageReply } from '#surfaces/contract';

interface ScopeSelectProps {
  readonly usages: readonly UsageReply[];
  readonly value: number | undefined;
  readonly onChange: (repositoryId: number | undefined) => void;
}

/** For everybody, or for one of the repositories that use it. */
export function ScopeSelect({ usages, value, onChange }: ScopeSelectProps) {
  const names = new Map(usages.map(({ repository: { id, name } }) => [String(id), name]));
  return (
    <Select
      label="For"
      data={[
        { value: '', label: 'the whole organisation' },
        ...[...names].map(([id, name]) => ({ value: id, label: `repository ${name}` })),
      ]}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen ? Number(chosen) : undefined)}
      allowDeselect={false}
    />
  );
}
