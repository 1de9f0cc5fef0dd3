// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JobReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import text from '../shell/text.module.css';
import { type JobAction, useJobAction } from './admin.data.ts';

interface JobActionButtonProps {
  readonly job: JobReply;
  readonly action: JobAction;
}

const WORDS = {
  cancelJob: {
    verb: 'Cancel',
    sentence: 'The job stops. What it has stored until now stays as it is.',
  },
  retryJob: { verb: 'Run again', sentence: 'The job begins anew, after those that wait already.' },
} as const;

/** A button that asks once more before it acts. */
export function JobActionButton({ job, action }: JobActionButtonProps) {
  const [isAsking, ask] = useDisclosure(false);
  const { verb, sentence } = WORDS[action];
  const act = useJobAction(action, ask.close);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={ask.open}
        aria-label={`${verb}: ${job.subject}`}
      >
        {verb}
      </Button>
      <Modal opened={isAsking} onClose={ask.close} title={`${verb}: ${job.subject}?`}>
        <div className={text.stack}>
          <p className={text.prose}>{sentence}</p>
          <ErrorNote error={act.error} />
          <div className={text.row}>
            <Button loading={act.isPending} onClick={() => act.mutate(job.id)}>
              {verb}
            </Button>
            <Button variant="default" onClick={ask.close}>
              Leave it
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
