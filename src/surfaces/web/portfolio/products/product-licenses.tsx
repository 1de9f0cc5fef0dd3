// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ProductDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { keyOf, verdictWords } from '../../shell/words.ts';

type Counted = ProductDetailReply['licenses'][number];

/** Under which licences the product's components stand; each count opens its rows. */
export function ProductLicenses({ product }: { readonly product: ProductDetailReply }) {
  const { id, licenses, verdicts } = product;
  return (
    <Panel title="Licences" sentence={<VerdictLine verdicts={verdicts} />} flush>
      <DataTable
        caption="Licences of the product"
        columns={columns(id)}
        rows={licenses}
        rowKey={({ value }) => value}
        empty={
          <EmptyState title="No components yet">
            They appear when a member has been scanned or imported.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columns(productId: number): readonly Column<Counted>[] {
  return [
    {
      id: 'license',
      header: 'Licence',
      cell: ({ value }) => (value === 'unknown' ? 'not known yet' : value),
    },
    {
      id: 'count',
      header: 'Components',
      width: '8rem',
      numeric: true,
      cell: ({ value, count }) => (
        <Link
          to="/compliance/inventory"
          search={{ productId, license: value }}
          className={text.figure}
        >
          {countText(count)}
        </Link>
      ),
    },
  ];
}

function VerdictLine({ verdicts }: Pick<ProductDetailReply, 'verdicts'>) {
  return (
    <span className={text.row}>
      {verdicts.map(({ value, count }) => {
        const { tone, word } = verdictWords[keyOf(verdictWords, value) ?? 'unknown'];
        return <Status key={value} tone={tone} word={`${countText(count)} ${word}`} />;
      })}
    </span>
  );
}
