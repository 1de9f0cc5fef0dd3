// SPDX-License-Identifier: Apache-2.0
import type { LicenseDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { CompatibilityAnswer } from './compatibility-answer.tsx';
import { CompatibilityQuestion } from './compatibility-question.tsx';

type Row = LicenseDetailReply['outbound'][number];

const columns: readonly Column<Row>[] = [
  { id: 'outbound', header: 'Our licence', width: '24%', cell: Outbound },
  {
    id: 'dynamic',
    header: 'Linked dynamically',
    cell: ({ dynamic }) => <CompatibilityAnswer {...dynamic} />,
  },
  {
    id: 'static',
    header: 'Linked statically',
    cell: ({ static: linked }) => <CompatibilityAnswer {...linked} />,
  },
];

/** May it be inside what we give away? */
export function CompatibilityPanel({ license }: { readonly license: LicenseDetailReply }) {
  return (
    <Panel
      title="What it goes with"
      sentence="May work under these licences of our repositories have it inside?"
      flush
    >
      {license.outbound.length > 0 && (
        <DataTable
          caption="Compatibility with the licences of our repositories"
          columns={columns}
          rows={license.outbound}
          rowKey={(row) => row.license}
        />
      )}
      <CompatibilityQuestion inbound={license.id} />
    </Panel>
  );
}

function Outbound({ license, repositories }: Row) {
  return (
    <>
      <LicenseExpression expression={license} />
      <div className={text.soft}>{countOf(repositories, 'repository', 'repositories')}</div>
    </>
  );
}
