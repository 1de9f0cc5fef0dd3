// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { addressOf } from '../../shell/api.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { Changes } from './changes.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { ARCHIVE, useLook } from './files.data.ts';
import { Problems } from './problems.tsx';

export function FilesPage() {
  const look = useLook();
  return (
    <div>
      <PageHeader
        title="Strategy as files"
        question="How do we carry our strategy in and out?"
        actions={<Save />}
      />
      <div className={text.stack}>
        <Panel
          title="Take over files"
          sentence="First you see what would change. Nothing is deleted: what the files do not have stays."
        >
          <div className={text.stack}>
            <ChooseFiles isPending={look.isPending} onFiles={(files) => look.mutate(files)} />
            <ErrorNote error={look.error} />
          </div>
        </Panel>
        {look.data !== undefined && look.data.problems.length > 0 && (
          <Problems problems={look.data.problems} />
        )}
        {look.data !== undefined && look.data.problems.length === 0 && (
          <Changes key={look.submittedAt} looked={look.data} onDone={look.reset} />
        )}
        <WhatIsInIt />
      </div>
    </div>
  );
}

function Save() {
  return (
    <Button
      component="a"
      href={addressOf(ARCHIVE, {})}
      download
      leftSection={<Download size={17} aria-hidden="true" />}
    >
      Save all as a zip
    </Button>
  );
}

function WhatIsInIt() {
  return (
    <Panel title="What is in the files">
      <p className={text.prose}>
        What people wrote: mission, KPIs, objectives with key results, initiatives with plan, team
        and open roles, adoptions with their comparison and decision, decisions, claims of
        frameworks, people with their hours, and what was set on the radar. Not what was measured or
        booked: readings, actuals, check-ins, evidence, reviews, leave. They are YAML with JSON
        schemas beside them, made to be kept in git; the same strategy gives the same bytes. On the
        command line it is “lanthorn export strategy” and “lanthorn import strategy”.
      </p>
    </Panel>
  );
}
