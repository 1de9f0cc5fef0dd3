// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProductFacet } from '../portfolio/products/product-facet.tsx';
import { FacetSelect } from '../shell/facet-select.tsx';
import classes from '../shell/long-page.module.css';
import { SearchField } from '../shell/search-field.tsx';
import { keyOf, keysOf, verdictWords } from '../shell/words.ts';
import { facetsQuery, filterOf, repositoryNamesQuery } from './compliance.data.ts';
import { type InventorySearch, inventorySearch, originWords, problemWords } from './search.ts';

interface InventoryFiltersProps {
  readonly search: InventorySearch;
  readonly onChange: (part: Partial<InventorySearch>) => void;
}

export function InventoryFilters({ search, onChange }: InventoryFiltersProps) {
  const isFiltered = Object.values(filterOf(search)).some((value) => value !== undefined);
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Name or package URL"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <Facets search={search} onChange={onChange} />
      <Checkbox
        size="sm"
        label="Direct only"
        checked={search.direct === 'true'}
        onChange={(event) => onChange({ direct: event.currentTarget.checked ? 'true' : undefined })}
      />
      {isFiltered && (
        <Button variant="subtle" size="xs" onClick={() => onChange(nothing)}>
          Clear
        </Button>
      )}
    </search>
  );
}

/** Every part of the filter, unset. */
const nothing = filterOf(inventorySearch({}));

function Facets({ search, onChange }: InventoryFiltersProps) {
  const { data: facets } = useQuery(facetsQuery(search));
  const read = (part: Record<string, string | undefined>) => inventorySearch(part);
  return (
    <>
      <FacetSelect
        label="Ecosystem"
        value={search.ecosystem}
        options={named(facets?.ecosystem)}
        onChange={(ecosystem) => onChange({ ecosystem })}
      />
      <FacetSelect
        label="Licence"
        value={search.license}
        options={named(facets?.license)}
        onChange={(license) => onChange({ license })}
      />
      <FacetSelect
        label="Verdict"
        value={search.verdict}
        options={named(facets?.verdict)}
        onChange={(verdict) => onChange({ verdict: read({ verdict }).verdict })}
      />
      <FacetSelect
        label="Scope"
        value={search.scope}
        options={named(facets?.scope)}
        onChange={(scope) => onChange({ scope: read({ scope }).scope })}
      />
      <ProblemFacet search={search} onChange={onChange} />
      <PlaceFacets search={search} onChange={onChange} />
      <ProductFacet
        value={search.productId}
        counts={facets?.product}
        onChange={(productId) => onChange({ productId })}
      />
    </>
  );
}

function ProblemFacet({ search, onChange }: InventoryFiltersProps) {
  const { data: facets } = useQuery(facetsQuery(search));
  const options = (facets?.problem ?? []).map(({ value, count }) => {
    const problem = keyOf(problemWords, value);
    return { value, count, label: problem === undefined ? value : problemWords[problem].word };
  });
  return (
    <FacetSelect
      label="Problem"
      value={search.problem}
      options={options}
      onChange={(problem) => onChange({ problem: inventorySearch({ problem }).problem })}
    />
  );
}

const origins = keysOf(originWords).map((value) => ({ value, label: originWords[value].word }));

function PlaceFacets({ search, onChange }: InventoryFiltersProps) {
  const { data: repositories = [] } = useQuery(repositoryNamesQuery);
  const read = (part: Record<string, string | undefined>) => inventorySearch(part);
  return (
    <>
      <FacetSelect
        label="Whose file"
        value={search.origin}
        options={origins}
        onChange={(origin) => onChange({ origin: read({ origin }).origin })}
      />
      <FacetSelect
        label="Repository"
        value={search.repositoryId?.toString()}
        options={repositories}
        onChange={(repositoryId) => onChange({ repositoryId: read({ repositoryId }).repositoryId })}
      />
    </>
  );
}

/** Verdicts, and `unknown` of any facet, in words; everything else is its own name. */
function named(values: readonly { value: string; count: number }[] = []) {
  return values.map(({ value, count }) => {
    const verdict = keyOf(verdictWords, value);
    return { value, count, label: verdict === undefined ? value : verdictWords[verdict].word };
  });
}
