// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { EditProduct } from './edit-product.tsx';
import { productColumns } from './product-columns.tsx';
import { productsQuery } from './products.data.ts';

export function ProductsPage() {
  const query = useQuery(productsQuery);
  return (
    <div>
      <PageHeader
        title="Products"
        question="What do we ship together, and what is in it?"
        actions={<EditProduct />}
      />
      <Loaded query={query}>
        {({ items }) => (
          <Panel title="All products" sentence={countOf(items.length, 'product')} flush>
            <DataTable
              caption="Products"
              columns={productColumns}
              rows={items}
              rowKey={({ id }) => id}
              empty={
                <EmptyState title="No products yet">
                  Use "New product": give it a name and choose the repositories and imported SBOMs
                  that are shipped together. They then have one inventory and one SBOM.
                </EmptyState>
              }
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
