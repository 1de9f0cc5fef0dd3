// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { LicenseDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';

type Expression = LicenseDetailReply['expressions'][number];
type Repository = LicenseDetailReply['repositories'][number];

const expressionColumns: readonly Column<Expression>[] = [
  {
    id: 'expression',
    header: 'Expression',
    cell: ({ expression }) => (
      <Link to="/compliance/inventory" search={{ license: expression }}>
        {expression}
      </Link>
    ),
  },
  count<Expression>(),
];

const repositoryColumns: readonly Column<Repository>[] = [
  {
    id: 'repository',
    header: 'Repository',
    cell: ({ id, name }) => (
      <Link to="/repositories/$id" params={{ id: String(id) }}>
        {name}
      </Link>
    ),
  },
  count<Repository>(),
];

/** The expressions of the inventory that name it, and the repositories that use such components. */
export function LicenseUses({ license }: { readonly license: LicenseDetailReply }) {
  const { id, expressions, repositories } = license;
  if (expressions.length === 0) {
    return (
      <Panel title="Where it is used">
        <EmptyState title="Nowhere">No component in use is under {id}.</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel
        title="Where it is used"
        sentence="Each expression leads to its components in the inventory."
        flush
      >
        <DataTable
          caption={`Expressions that name ${id}`}
          columns={expressionColumns}
          rows={expressions}
          rowKey={({ expression }) => expression}
        />
      </Panel>
      <Panel title="In which repositories" flush>
        <DataTable
          caption={`Repositories that use components under ${id}`}
          columns={repositoryColumns}
          rows={repositories}
          rowKey={(repository) => repository.id}
        />
      </Panel>
    </>
  );
}

function count<Row extends { readonly components: number }>(): Column<Row> {
  return {
    id: 'components',
    header: 'Components',
    width: '8rem',
    numeric: true,
    cell: ({ components }) => countText(components),
  };
}
