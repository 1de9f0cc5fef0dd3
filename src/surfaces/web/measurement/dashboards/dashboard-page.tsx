// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FilledDashboardReply } from '#surfaces/contract';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import { AddCard } from './add-card.tsx';
import { CardView } from './card-view.tsx';
import { DashboardSettings } from './dashboard-settings.tsx';
import { dashboardQuery, dashboardSearch, useChangeDashboard } from './dashboards.data.ts';
import classes from './dashboards.module.css';
import { moved } from './moved.ts';

/** Figures that somebody put together, over one period. */
export function DashboardPage() {
  const id = useRouteId();
  const search = dashboardSearch(useSearch({ strict: false }));
  const query = useQuery(dashboardQuery(id, search));
  const [isEdited, setEdited] = useState(false);
  const filled = query.data;
  return (
    <div>
      <PageHeader
        title={filled?.dashboard.name ?? 'Dashboard'}
        question="What do these figures say together?"
        above={<Link to="/measurement/dashboards">Dashboards</Link>}
        actions={
          filled && (
            <>
              <Period filled={filled} />
              <Button variant="default" onClick={() => setEdited(!isEdited)}>
                {isEdited ? 'Done' : 'Arrange'}
              </Button>
              <ExportLinks
                path={`/measurement/dashboards/${id}/export`}
                filter={{ days: filled.days }}
              />
            </>
          )
        }
      />
      <Loaded query={query}>
        {(shown) => <Cards filled={shown} isEdited={isEdited} onEdit={() => setEdited(true)} />}
      </Loaded>
    </div>
  );
}

const PERIODS = [30, 90, 180, 365, 730];

/** One period for the whole page; the address keeps it. */
function Period({ filled: { days, dashboard } }: { readonly filled: FilledDashboardReply }) {
  const navigate = useNavigate();
  const choices = PERIODS.includes(days) ? PERIODS : [...PERIODS, days];
  const choose = (chosen: number) =>
    void navigate({
      to: '/measurement/dashboards/$id',
      params: { id: String(dashboard.id) },
      search: { days: chosen === dashboard.days ? undefined : chosen },
      replace: true,
    });
  return (
    <NativeSelect
      aria-label="Period"
      data={choices.map((one) => ({ value: String(one), label: `last ${one} days` }))}
      value={String(days)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
  );
}

interface CardsProps {
  readonly filled: FilledDashboardReply;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
}

function Cards({ filled, isEdited, onEdit }: CardsProps) {
  const { dashboard, cards, days, at } = filled;
  const change = useChangeDashboard();
  const [dragged, setDragged] = useState<number>();
  const keep = (next: typeof dashboard.cards) => change.mutate({ ...dashboard, cards: next });
  const move = (from: number, to: number) => keep(moved(dashboard.cards, from, to));
  if (cards.length === 0 && !isEdited)
    return (
      <EmptyState title="No cards yet" action={<Button onClick={onEdit}>Arrange it</Button>}>
        A card is a KPI, a metric of a project with its course, a table of projects, or words.
      </EmptyState>
    );
  return (
    <div className={text.stack}>
      {isEdited && <DashboardSettings dashboard={dashboard} />}
      {isEdited && <AddCard onAdd={(card) => keep([...dashboard.cards, card])} />}
      <ErrorNote error={change.error} />
      <ul className={classes.cards}>
        {cards.map((card, index) => (
          <li
            key={card.key}
            className={`${classes.card} ${card.kind === 'metric' || card.kind === 'kpi' ? '' : classes.wide}`}
            draggable={isEdited}
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => isEdited && event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, index)}
          >
            <CardView card={card} />
            {isEdited && (
              <Order
                at={index}
                last={cards.length - 1}
                onMove={(to) => move(index, to)}
                onRemove={() => keep(dashboard.cards.filter(({ key }) => key !== card.key))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={text.small}>
        Figures, courses and tables of projects are over the {days} days up to {dayText(at)}; the
        page of a figure and the commits by month are always over a year.
      </p>
    </div>
  );
}

interface OrderProps {
  readonly at: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** The same as dragging, for the keyboard. */
function Order({ at, last, onMove, onRemove }: OrderProps) {
  const name = `card ${at + 1}`;
  return (
    <div className={`${text.row} only-on-screen`}>
      <Button
        size="xs"
        variant="default"
        disabled={at === 0}
        aria-label={`Move ${name} forward`}
        onClick={() => onMove(at - 1)}
      >
        Forward
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={at === last}
        aria-label={`Move ${name} back`}
        onClick={() => onMove(at + 1)}
      >
        Back
      </Button>
      <Button size="xs" variant="default" aria-label={`Take away ${name}`} onClick={onRemove}>
        Take away
      </Button>
    </div>
  );
}
