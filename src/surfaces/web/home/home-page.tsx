// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../shell/empty-state.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { homeQuery } from './home.data.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';

/** One sentence, at most seven cards, each with what to do next. */
export function HomePage() {
  return (
    <div>
      <PageHeader title="Home" question="Are we where we said we would be, and what is next?" />
      <Loaded query={useQuery(homeQuery)}>
        {({ sentence, cards }) => (
          <>
            <p className={classes.sentence}>{sentence}</p>
            {cards.length === 0 ? <FirstStep /> : <Cards cards={cards} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Cards({ cards }: { readonly cards: readonly Parameters<typeof HomeCard>[0]['card'][] }) {
  return (
    <ul className={classes.cards}>
      {cards.map((card) => (
        <HomeCard key={card.id} card={card} />
      ))}
    </ul>
  );
}

function FirstStep() {
  return (
    <EmptyState
      title="Lanthorn has not looked at any code yet"
      action={<LinkButton to="/repositories">Add a folder</LinkButton>}
    >
      Name a folder on this server; every git repository under it is scanned, and in a few minutes
      this page shows licences, findings, activity and your first objectives.
    </EmptyState>
  );
}
