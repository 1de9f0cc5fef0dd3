// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PortfolioItemReply } from '#surfaces/contract';
import { initiativesQuery } from '../../execution/execution.data.ts';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { useWords } from '../../shell/use-words.ts';
import { initiativeStateWords } from '../../shell/words.ts';
import type { Scenario } from './what-if.data.ts';
import classes from './what-if.module.css';

interface ScenarioFormProps {
  readonly onAsk: (scenario: Scenario) => void;
  readonly isPending: boolean;
}

const OVER: ReadonlySet<string> = new Set(['delivered', 'closed', 'cancelled']);

/** What is to happen. Asking changes nothing. */
export function ScenarioForm({ onAsk, isPending }: ScenarioFormProps) {
  const { data } = useQuery(initiativesQuery());
  const [drop, setDrop] = useState<readonly number[]>([]);
  const { words, field } = useWords(() => ({ cut: '', leaves: '' }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const cutPercent = words.cut === '' ? undefined : Number(words.cut);
    onAsk({ drop: [...drop], cutPercent, leaves: words.leaves || undefined });
  };
  const toggle = (id: number) =>
    setDrop((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    );
  const choices = (data?.items ?? []).filter(({ state }) => !OVER.has(state));
  return (
    <Panel title="What happens" sentence="Asking changes nothing.">
      <form className={text.stack} onSubmit={submit}>
        <Droppable choices={choices} drop={drop} onToggle={toggle} />
        <div className={classes.fields}>
          <TextInput
            label="Cut every budget by (%)"
            type="number"
            min={1}
            max={100}
            step={1}
            {...field('cut')}
          />
          <TextInput
            label="Who leaves"
            description="As written with initiatives and objectives."
            maxLength={200}
            {...field('leaves')}
          />
        </div>
        <div>
          <Button type="submit" loading={isPending}>
            Show what turns
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface DroppableProps {
  readonly choices: readonly PortfolioItemReply[];
  readonly drop: readonly number[];
  readonly onToggle: (id: number) => void;
}

function Droppable({ choices, drop, onToggle }: DroppableProps) {
  return (
    <fieldset className={classes.choices}>
      <legend>We drop</legend>
      {choices.length === 0 && <Unknown>no initiative is under way</Unknown>}
      {choices.map(({ id, title, state }) => (
        <Checkbox
          key={id}
          label={`${title} (${initiativeStateWords[state]})`}
          checked={drop.includes(id)}
          onChange={() => onToggle(id)}
        />
      ))}
    </fieldset>
  );
}
