// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpportunityDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ObjectiveSelect } from '../../shell/objective-select.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { useJoin, usePart } from './opportunities.data.ts';

interface JoinProjectProps {
  readonly project: OpportunityDetailReply;
}

/** Which objectives and initiatives need the project: that raises it in the list. */
export function JoinProject({ project }: JoinProjectProps) {
  return (
    <Panel
      title="Needed for"
      sentence="An objective or initiative that needs the project raises it in the list."
      actions={
        <FormModal name="Join to an objective">
          {(close) => <JoinForm project={project} onClose={close} />}
        </FormModal>
      }
    >
      {project.links.length === 0 ? (
        <Unknown>nothing yet</Unknown>
      ) : (
        <ul className={text.plain}>
          {project.links.map((link) => (
            <li key={`${link.kind} ${link.targetId}`} className={text.row}>
              <JoinedLink link={link} />
              <Part project={project} link={link} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

type Joined = OpportunityDetailReply['links'][number];

function JoinedLink({ link: { kind, targetId, title } }: { readonly link: Joined }) {
  const name = title ?? `${kind} ${targetId}`;
  const params = { id: String(targetId) };
  return kind === 'objective' ? (
    <Link to="/strategy/objectives/$id" params={params}>
      {name}
    </Link>
  ) : (
    <Link to="/execution/initiatives/$id" params={params}>
      {name}
    </Link>
  );
}

function Part({ project, link }: JoinProjectProps & { readonly link: Joined }) {
  const part = usePart();
  const { kind, targetId, title = '' } = link;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={part.isPending}
        aria-label={`Take away: ${title}`}
        onClick={() => part.mutate({ project: project.key, kind, targetId })}
      >
        Take away
      </Button>
      <ErrorNote error={part.error} />
    </>
  );
}

function JoinForm({ project, onClose }: JoinProjectProps & { readonly onClose: () => void }) {
  const [objective, setObjective] = useState('');
  const join = useJoin();
  const submit = () => {
    if (objective === '') return;
    const link = { kind: 'objective', targetId: Number(objective) } as const;
    join.mutate({ project: project.key, ...link }, { onSuccess: onClose });
  };
  return (
    <Form save="Join" writing={join} onSave={submit} onClose={onClose}>
      <ObjectiveSelect
        label="Objective that needs it"
        none="Choose one"
        value={objective}
        onChange={(event) => setObjective(event.currentTarget.value)}
      />
    </Form>
  );
}
