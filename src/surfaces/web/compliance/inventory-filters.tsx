// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FacetSelect } from '../shell/facet-select.tsx';
import classes from '../shell/long-page.module.css';
import { SearchField } from '../shell/search-field.tsx';
import { keyOf, verdictWords } from '../shell/words.ts';
import { facetsQuery, filterOf, repositoryNamesQuery } from './compliance.data.ts';
import { type InventorySearch, inventorySearch } from './search.ts';

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
  const { data: repositories = [] } = useQuery(repositoryNamesQuery);
  const named = (values: readonly { value: string; count: number }[] = []) =>
    values.map(({ value, count }) => ({ value, label: value, count }));
  const verdicts = named(facets?.verdict).map((option) => {
    const verdict = keyOf(verdictWords, option.value);
    return verdict === undefined ? option : { ...option, label: verdictWords[verdict].word };
  });
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
        options={verdicts}
        onChange={(verdict) => onChange({ verdict: read({ verdict }).verdict })}
      />
      <FacetSelect
        label="Scope"
        value={search.scope}
        options={named(facets?.scope)}
        onChange={(scope) => onChange({ scope: read({ scope }).scope })}
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
