// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ProductRowReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { repositoryStateWords } from '../../shell/words.ts';

type Member = ProductRowReply['members'][number];

export const productColumns: readonly Column<ProductRowReply>[] = [
  { id: 'name', header: 'Product', cell: ProductName },
  { id: 'version', header: 'Version', width: '8rem', cell: ({ version }) => version ?? '' },
  {
    id: 'members',
    header: 'Members',
    width: '7rem',
    numeric: true,
    cell: ({ members }) => countText(members.length),
  },
  { id: 'components', header: 'Components', width: '8rem', numeric: true, cell: Components },
  { id: 'findings', header: 'Open findings', width: '8rem', numeric: true, cell: Findings },
];

export const memberColumns: readonly Column<Member>[] = [
  { id: 'name', header: 'Member', cell: MemberName },
  {
    id: 'kind',
    header: 'Kind',
    width: '10rem',
    cell: ({ kind }) => (kind === 'sbom' ? 'imported SBOM' : 'repository'),
  },
  {
    id: 'state',
    header: 'State',
    width: '8rem',
    cell: ({ state }) => <Status {...repositoryStateWords[state]} />,
  },
];

function ProductName({ id, name, description }: ProductRowReply) {
  return (
    <>
      <Link to="/products/$id" params={{ id: String(id) }} className={text.strong}>
        {name}
      </Link>
      {description !== undefined && <div className={text.small}>{description}</div>}
    </>
  );
}

function Components({ id, components }: ProductRowReply) {
  return (
    <Link to="/compliance/inventory" search={{ productId: id }} className={text.figure}>
      {countText(components)}
    </Link>
  );
}

function Findings({ id, openFindings }: ProductRowReply) {
  return (
    <Link
      to="/compliance/findings"
      search={{ productId: id, state: 'open' }}
      className={text.figure}
    >
      {countText(openFindings)}
    </Link>
  );
}

function MemberName({ id, name }: Member) {
  return (
    <Link to="/repositories/$id" params={{ id: String(id) }} className={text.strong}>
      {name}
    </Link>
  );
}
