// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { UsageReply } from '#surfaces/contract';
import { productsQuery } from '../../portfolio/products/products.data.ts';
import type { Question } from './curations.data.ts';

export type Scope = NonNullable<Question['scope']>;

interface ScopeSelectProps {
  readonly usages: readonly UsageReply[];
  readonly value: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** For everybody, for one of the products that it is in, or for one of the repositories that use it. */
export function ScopeSelect({ usages, value, onChange }: ScopeSelectProps) {
  const { data: products } = useQuery(productsQuery);
  const repositories = new Map(usages.map(({ repository: { id, name } }) => [id, name]));
  const own = (products?.items ?? []).filter(({ members }) =>
    members.some(({ id }) => repositories.has(id)),
  );
  return (
    <Select
      label="For"
      description="The nearest holds: what is decided for a repository goes before its product, that before everything."
      data={[
        { value: 'organisation', label: 'the whole organisation' },
        ...own.map(({ id, name }) => ({ value: `product ${id}`, label: `product ${name}` })),
        ...[...repositories].map(([id, name]) => ({
          value: `repository ${id}`,
          label: `repository ${name}`,
        })),
      ]}
      value={value.id === undefined ? value.kind : `${value.kind} ${value.id}`}
      onChange={(chosen) => onChange(scopeOf(chosen))}
      allowDeselect={false}
      searchable={own.length + repositories.size > 10}
    />
  );
}

function scopeOf(chosen: string | null): Scope {
  const [kind, id] = (chosen ?? '').split(' ');
  if (kind === 'product' || kind === 'repository') return { kind, id: Number(id) };
  return { kind: 'organisation' };
}
