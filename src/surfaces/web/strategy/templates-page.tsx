// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ObjectiveTemplateReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, quantityText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { templatesQuery, useAdoptTemplate } from './strategy.data.ts';

export function TemplatesPage() {
  return (
    <div>
      <PageHeader
        title="Templates of objectives"
        question="What do other offices want, and how would we know that we are there?"
        above={<Link to="/strategy/objectives">Objectives</Link>}
      />
      <Loaded query={useQuery(templatesQuery)}>
        {(templates) => (
          <div className={text.stack}>
            {templates.map((template) => (
              <Template key={template.key} template={template} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Template({ template }: { readonly template: ObjectiveTemplateReply }) {
  const { title, why, months, keyResults, initiatives } = template;
  return (
    <Panel
      title={title}
      sentence={`Within ${countOf(months, 'month')}.`}
      actions={<Adopt template={template} />}
    >
      <p className={text.prose}>{why}</p>
      <ul>
        {keyResults.map((keyResult) => (
          <li key={keyResult.title}>
            {keyResult.title}{' '}
            <span className={text.small}>
              {keyResult.direction} to {quantityText(keyResult.target, keyResult.unit)},{' '}
              {keyResult.kpi === undefined ? 'claimed by people' : 'read from a KPI'}
            </span>
          </li>
        ))}
      </ul>
      {initiatives.map((initiative) => (
        <Work key={initiative.title} initiative={initiative} />
      ))}
    </Panel>
  );
}

/** What comes along as an idea: its milestones, no budget. */
function Work({
  initiative: { title, milestones },
}: {
  readonly initiative: ObjectiveTemplateReply['initiatives'][number];
}) {
  return (
    <>
      <p className={text.prose}>
        Comes with the idea of an initiative, “{title}”, without a budget:
      </p>
      <ul>
        {milestones.map((milestone) => (
          <li key={milestone.title}>
            {milestone.title}{' '}
            <span className={text.small}>within {countOf(milestone.toMonth, 'month')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Adopt({
  template: { key, title, isAdopted },
}: {
  readonly template: ObjectiveTemplateReply;
}) {
  const navigate = useNavigate();
  const adopt = useAdoptTemplate();
  if (isAdopted) return <Status tone="good" word="in your strategy" />;
  const onSuccess = ({ id }: { readonly id: number }) =>
    void navigate({ to: '/strategy/objectives/$id', params: { id: String(id) } });
  return (
    <>
      <ErrorNote error={adopt.error} />
      <Button
        size="xs"
        loading={adopt.isPending}
        onClick={() => adopt.mutate({ key }, { onSuccess })}
        aria-label={`Take it over: ${title}`}
      >
        Take it over
      </Button>
    </>
  );
}
