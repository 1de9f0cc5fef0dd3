// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import text from '../../shell/text.module.css';
import type { NoticesSearch } from './search.ts';

interface NoticesChoiceProps {
  readonly id: number;
  readonly search: NoticesSearch;
  readonly releases: readonly string[];
}

/** Which release, and whether tools belong to it. */
export function NoticesChoice({ id, search, releases }: NoticesChoiceProps) {
  const navigate = useNavigate();
  const change = (part: Partial<NoticesSearch>) =>
    void navigate({
      to: '/repositories/$id/notices',
      params: { id: String(id) },
      search: { ...search, ...part },
      replace: true,
    });
  return (
    <div className={text.row}>
      <Select
        label="Release"
        data={[{ value: '', label: 'as last scanned' }, ...releases]}
        value={search.at ?? ''}
        onChange={(at) => change({ at: at || undefined })}
        allowDeselect={false}
        searchable
      />
      <Select
        label="Components"
        data={[
          { value: 'runtime', label: 'what reaches others' },
          { value: 'all', label: 'tools and tests too' },
        ]}
        value={search.scope ?? 'runtime'}
        onChange={(scope) => change({ scope: scope === 'all' ? 'all' : undefined })}
        allowDeselect={false}
      />
    </div>
  );
}
