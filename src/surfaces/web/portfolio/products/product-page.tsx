// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProductDetailReply } from '#surfaces/contract';
import { productDocumentAddress } from '../../compliance/notices/notices.data.ts';
import { NoticesFiles } from '../../compliance/notices/notices-files.tsx';
import { DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import { DownloadSbom } from '../sboms/download-sbom.tsx';
import { ProfileCheck } from '../sboms/profile-check.tsx';
import { EditProduct } from './edit-product.tsx';
import { memberColumns } from './product-columns.tsx';
import { ProductLicenses } from './product-licenses.tsx';
import { productQuery } from './products.data.ts';
import { RemoveProduct } from './remove-product.tsx';

export function ProductPage() {
  const id = useRouteId();
  const query = useQuery(productQuery(id));
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={data ? [data.name, data.version].filter(Boolean).join(' ') : 'Product'}
        question={data?.description ?? 'What is in it, and may we ship it?'}
        above={<Link to="/products">Products</Link>}
        actions={
          data && (
            <div className={text.row}>
              <DownloadSbom of="products" id={id} />
              <EditProduct product={data} />
              <RemoveProduct product={data} />
            </div>
          )
        }
      />
      <Loaded query={query}>{(product) => <Parts product={product} />}</Loaded>
    </div>
  );
}

function Parts({ product }: { readonly product: ProductDetailReply }) {
  return (
    <div className={text.stack}>
      <ProductFacts product={product} />
      <Panel title="Members" sentence={countOf(product.members.length, 'member')} flush>
        <DataTable
          caption="Members of the product"
          columns={memberColumns}
          rows={product.members}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Nothing belongs to it yet">
              Use "Change" to choose repositories and imported SBOMs.
            </EmptyState>
          }
        />
      </Panel>
      <ProductLicenses product={product} />
      <Panel
        title="Notices"
        sentence="What must be handed on with it: licences, their texts and who holds the copyright, of all members together."
      >
        <NoticesFiles addressOf={(more) => productDocumentAddress(product.id, more)} />
      </Panel>
      <ProfileCheck of="product" id={product.id} />
    </div>
  );
}

function ProductFacts({ product }: { readonly product: ProductDetailReply }) {
  const { id, components, openFindings, changedAt } = product;
  return (
    <Facts>
      <Fact name="Components">
        <Link to="/compliance/inventory" search={{ productId: id }}>
          {countText(components)}
        </Link>
      </Fact>
      <Fact name="Open findings">
        <Link to="/compliance/findings" search={{ productId: id, state: 'open' }}>
          {countText(openFindings)}
        </Link>
      </Fact>
      <Fact name="Last changed">{minuteText(changedAt)}</Fact>
    </Facts>
  );
}
