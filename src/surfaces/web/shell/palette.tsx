// SPDX-License-Identifier: Apache-2.0
import './palette.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Hit, type HitGroup, hitsQuery } from './palette.data.ts';
import { type Place, places } from './places.ts';

const PAUSE_MS = 150;
const [store, spotlight] = createSpotlight();

/** Finds pages, objectives, repositories, projects and components by name. Mounted while it is open. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), PAUSE_MS);
  const { data: groups = [], isFetching } = useQuery(hitsQuery(settled));
  const shownPlaces = placesNamed(search);
  useEffect(() => spotlight.open(), []);
  useFirstSelected([groups, search]);
  const nothing = shownPlaces.length === 0 && groups.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={search}
      onQueryChange={setSearch}
      onSpotlightClose={onClose}
      shortcut={null}
      clearQueryOnClose={false}
      // Whoever types at once after the shortcut loses nothing to a movement.
      transitionProps={{ duration: 0 }}
      maxHeight="60dvh"
      scrollable
      attributes={{ content: { 'aria-label': 'Search or jump to' } }}
    >
      <Spotlight.Search
        placeholder="Component, repository, objective, page"
        aria-label="Search for"
        leftSection={<Search size={18} aria-hidden="true" />}
      />
      <Spotlight.ActionsList aria-label="What was found">
        <Places places={shownPlaces} />
        {search.trim().length > 1 && groups.map((group) => <Hits key={group.name} group={group} />)}
        {nothing && (
          <Spotlight.Empty>
            {isFetching ? 'Looking ...' : `Nothing is named "${search}"`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/**
 * Spotlight selects the first action when somebody types; what is found later would need an arrow key before Enter.
 * It keeps the selection in an attribute and a number, and lets nobody else set them together.
 */
function useFirstSelected(shown: readonly unknown[]): void {
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (list?.querySelector('[data-selected]') !== null) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
    // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever something else is shown
  }, shown);
}

function Places({ places: shown }: { readonly places: readonly Place[] }) {
  const router = useRouter();
  if (shown.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Pages">
      {shown.map(({ to, label, question, icon: Icon }) => (
        <Spotlight.Action
          key={to}
          label={label}
          description={question}
          leftSection={<Icon size={18} strokeWidth={1.8} aria-hidden="true" />}
          onClick={() => void router.navigate({ to })}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Hits({ group: { name, hits } }: { readonly group: HitGroup }) {
  const router = useRouter();
  return (
    <Spotlight.ActionsGroup label={name}>
      {hits.map(({ id, label, detail, address }: Hit) => (
        <Spotlight.Action
          key={id}
          label={label}
          description={detail}
          onClick={() => router.history.push(address)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function placesNamed(search: string): readonly Place[] {
  const wanted = search.trim().toLowerCase();
  return places.filter(({ label, question }) =>
    `${label} ${question}`.toLowerCase().includes(wanted),
  );
}
