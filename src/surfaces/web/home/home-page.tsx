// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { HomeReply } from '#surfaces/contract';
import { EmptyState } from '../shell/empty-state.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { homeQuery } from './home.data.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { RoleSelect } from './role-select.tsx';

/** One sentence, at most seven cards of the role that was chosen, each with what to do next. */
export function HomePage() {
  const home = useQuery(homeQuery);
  return (
    <div>
      <PageHeader
        title="Home"
        question={questionOf(home.data)}
        actions={home.data && <RoleSelect home={home.data} />}
      />
      <Loaded query={home}>
        {({ sentence, cards }) => (
          <>
            <p className={classes.sentence}>{sentence}</p>
            {cards.length === 0 ? <NothingToSay /> : <Cards cards={cards} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function questionOf(home: HomeReply | undefined): string {
  const own = home?.roles.find(({ id }) => id === home.role);
  return own?.question ?? 'Are we where we said we would be, and what is next?';
}

function Cards({ cards }: Pick<HomeReply, 'cards'>) {
  return (
    <ul className={classes.cards}>
      {cards.map((card) => (
        <HomeCard key={card.id} card={card} />
      ))}
    </ul>
  );
}

function NothingToSay() {
  return (
    <EmptyState
      title="Nothing to show for this role yet"
      action={<LinkButton to="/repositories">Look at the repositories</LinkButton>}
    >
      Cards come as soon as there is something to say: scan more repositories, write down
      objectives, or choose another role above.
    </EmptyState>
  );
}
