// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ComponentGraphReply, UsageReply } from '#surfaces/contract';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { graphQuery } from './graph.data.ts';
import classes from './graph.module.css';
import { GraphDrawing } from './graph-drawing.tsx';

interface DependencyGraphProps {
  readonly id: number;
  readonly usages: readonly UsageReply[];
}

/** Who asks for a component in one of the repositories that use it, drawn, and what it asks for in its turn. */
export function DependencyGraph({ id, usages }: DependencyGraphProps) {
  const repositories = [
    ...new Map(usages.map(({ repository }) => [repository.id, repository])).values(),
  ];
  const [chosen, setChosen] = useState<number>();
  const repositoryId = chosen ?? mostTelling(usages)?.repository.id;
  if (repositoryId === undefined) return null;
  const choice = repositories.length > 1 && (
    <Select
      aria-label="Repository"
      size="xs"
      searchable
      allowDeselect={false}
      data={repositories.map(({ id: value, name }) => ({ value: String(value), label: name }))}
      value={String(repositoryId)}
      onChange={(value) => setChosen(Number(value))}
    />
  );
  return <Graph id={id} repositoryId={repositoryId} choice={choice} />;
}

/** The place with the longest known path says most of why the component is there. */
function mostTelling(usages: readonly UsageReply[]): UsageReply | undefined {
  return usages.toSorted((a, b) => b.via.length - a.via.length)[0];
}

interface GraphProps {
  readonly id: number;
  readonly repositoryId: number;
  readonly choice: ReactNode;
}

function Graph({ id, repositoryId, choice }: GraphProps) {
  const query = useQuery(graphQuery(id, repositoryId));
  return (
    <Panel title="Who asks for it" sentence={query.data && summaryOf(query.data)} actions={choice}>
      <Loaded query={query}>
        {(graph) => (
          <>
            {graph.nodes.length > 1 && <GraphDrawing graph={graph} />}
            <Below asksFor={graph.asksFor} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function summaryOf({ nodes, leftOut, repository }: ComponentGraphReply): string {
  const askers = nodes.length - 1 + leftOut;
  if (askers <= 0)
    return `No other component in ${repository.name} asks for it, as far as its files say.`;
  const shown = leftOut > 0 ? `; the ${nodes.length - 1} nearest are drawn` : '';
  return `${countOf(askers, 'component')} in ${repository.name}, by one step or more${shown}.`;
}

function Below({ asksFor }: Pick<ComponentGraphReply, 'asksFor'>) {
  if (asksFor.length === 0) return null;
  return (
    <ul className={classes.below} aria-label="What it asks for">
      <li>Asks for:</li>
      {asksFor.map(({ id, name, version }) => (
        <li key={id}>
          <Link to="/compliance/inventory/$id" params={{ id: String(id) }}>
            {[name, version].filter(Boolean).join(' ')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
