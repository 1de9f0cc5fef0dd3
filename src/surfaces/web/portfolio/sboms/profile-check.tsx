// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileReportReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { lackingColumns, requirementColumns } from './profile-columns.tsx';
import { type Profile, profileQuery } from './sboms.data.ts';

const profiles: readonly { value: Profile; label: string }[] = [
  { value: 'ntia', label: 'NTIA 2021' },
  { value: 'cisa', label: 'CISA 2025' },
  { value: 'bsi', label: 'BSI TR-03183-2' },
];

interface ProfileCheckProps {
  readonly of: 'repository' | 'product';
  readonly id: number;
}

/** What the bill lacks against what an authority asks for. */
export function ProfileCheck({ of, id }: ProfileCheckProps) {
  const [profile, setProfile] = useState<Profile>('ntia');
  const query = useQuery(profileQuery(of, id, profile));
  return (
    <Panel
      title="Profile check"
      sentence={query.data?.source ?? 'What does the bill of materials lack?'}
      flush
      actions={
        <SegmentedControl
          aria-label="Profile"
          size="xs"
          data={[...profiles]}
          value={profile}
          onChange={(chosen) =>
            setProfile(profiles.find(({ value }) => value === chosen)?.value ?? profile)
          }
        />
      }
    >
      <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>
    </Panel>
  );
}

function Report({ report }: { readonly report: ProfileReportReply }) {
  const { conforms, requirements, components, lacking } = report;
  return (
    <div className={text.stack}>
      <DataTable
        caption={`Requirements of ${report.name}`}
        columns={requirementColumns}
        rows={requirements}
        rowKey={({ id }) => id}
      />
      <p style={{ margin: 0, paddingInline: '1rem' }}>
        {conforms ? (
          <Status tone="good" word="everything required is there" />
        ) : (
          <Status tone="warning" word="something required is missing" />
        )}{' '}
        <span className={text.soft}>
          {lacking === 0
            ? 'No component lacks anything.'
            : `${countOf(lacking, 'component')} ${lacking === 1 ? 'lacks' : 'lack'} something.`}
        </span>
      </p>
      {components.length > 0 && (
        <DataTable
          caption="Components that lack something"
          columns={lackingColumns}
          rows={components.slice(0, 50)}
          rowKey={({ id }) => id}
        />
      )}
    </div>
  );
}
