// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { productNamesQuery } from './products.data.ts';

interface ProductFacetProps {
  readonly value: number | undefined;
  /** Rows by product id, where they are known. */
  readonly counts?: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly onChange: (productId: number | undefined) => void;
}

/** Narrows a list to what the members of a product use; nothing where there are no products. */
export function ProductFacet({ value, counts = [], onChange }: ProductFacetProps) {
  const { data: products = [] } = useQuery(productNamesQuery);
  if (products.length === 0) return null;
  const countOf = new Map(counts.map((one) => [one.value, one.count]));
  const options = products.map((product) => {
    const count = countOf.get(product.value);
    return count === undefined ? product : { ...product, count };
  });
  return (
    <FacetSelect
      label="Product"
      value={value?.toString()}
      options={options}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
    />
  );
}
