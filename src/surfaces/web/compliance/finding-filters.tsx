// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProductFacet } from '../portfolio/products/product-facet.tsx';
import { FacetSelect } from '../shell/facet-select.tsx';
import classes from '../shell/long-page.module.css';
import { SearchField } from '../shell/search-field.tsx';
import { findingStateWords, keysOf, severityWords } from '../shell/words.ts';
import { policyQuery, repositoryNamesQuery } from './compliance.data.ts';
import { aboutWords, type FindingSearch, findingSearch } from './search.ts';

interface FindingFiltersProps {
  readonly search: FindingSearch;
  readonly onChange: (part: Partial<FindingSearch>) => void;
}

const states = keysOf(findingStateWords).map((value) => ({
  value,
  label: findingStateWords[value].word,
}));
const severities = keysOf(severityWords).map((value) => ({
  value,
  label: severityWords[value].word,
}));
/** Every part of the filter, unset. */
const nothing = findingSearch({});

export function FindingFilters({ search, onChange }: FindingFiltersProps) {
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Component or message"
        value={search.search}
        onSearch={(text) => onChange({ search: text })}
      />
      <Facets search={search} onChange={onChange} />
      {Object.values(search).some((value) => value !== undefined) && (
        <Button variant="subtle" size="xs" onClick={() => onChange(nothing)}>
          Clear
        </Button>
      )}
    </search>
  );
}

function Facets({ search, onChange }: FindingFiltersProps) {
  const { data: policy } = useQuery(policyQuery);
  const rules = policy?.rules.map(({ id, title }) => ({ value: id, label: title })) ?? [];
  const read = (part: Record<string, string | undefined>) => findingSearch(part);
  return (
    <>
      <FacetSelect
        label="State"
        value={search.state}
        options={states}
        onChange={(state) => onChange({ state: read({ state }).state })}
      />
      <FacetSelect
        label="Severity"
        value={search.severity}
        options={severities}
        onChange={(severity) => onChange({ severity: read({ severity }).severity })}
      />
      <FacetSelect
        label="About"
        value={search.about}
        options={keysOf(aboutWords).map((value) => ({ value, label: aboutWords[value].word }))}
        onChange={(about) => onChange({ about: read({ about }).about })}
      />
      <FacetSelect
        label="Rule"
        value={search.rule}
        options={rules}
        onChange={(rule) => onChange({ rule })}
      />
      <PlaceFacets search={search} onChange={onChange} />
    </>
  );
}

function PlaceFacets({ search, onChange }: FindingFiltersProps) {
  const { data: repositories = [] } = useQuery(repositoryNamesQuery);
  return (
    <>
      <FacetSelect
        label="Repository"
        value={search.repositoryId?.toString()}
        options={repositories}
        onChange={(repositoryId) =>
          onChange({ repositoryId: findingSearch({ repositoryId }).repositoryId })
        }
      />
      <ProductFacet value={search.productId} onChange={(productId) => onChange({ productId })} />
    </>
  );
}
