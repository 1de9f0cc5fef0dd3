// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import text from '../../shell/text.module.css';
import { useUnit } from './unit-search.ts';

interface ItemLinkProps {
  /** `framework/item`. */
  readonly itemKey: string;
  readonly children: string;
}

/** To the page of an item, of the same unit. */
export function ItemLink({ itemKey, children }: ItemLinkProps) {
  const unit = useUnit();
  const cut = itemKey.indexOf('/');
  const params = { framework: itemKey.slice(0, cut), item: itemKey.slice(cut + 1) };
  return (
    <Link
      to="/strategy/frameworks/$framework/$item"
      params={params}
      search={unit === '' ? {} : { unit }}
      className={text.strong}
    >
      {children}
    </Link>
  );
}
