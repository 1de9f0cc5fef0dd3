// SPDX-License-Identifier: Apache-2.0
import { Button, Group, Space } from '@mantine/core';
import type { WaiverReply } from '#surfaces/contract';
import { dayText } from '../../shell/day.ts';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ReasonForm } from '../../shell/reason-form.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { waiverStateWords } from './waiver-words.ts';
import { useAnswerWaiver, useEndWaiver } from './waivers.data.ts';

/** How it stands, and what can be done about it. */
export function WaiverActions({ waiver }: { readonly waiver: WaiverReply }) {
  const { state, answer, ended } = waiver;
  return (
    <>
      <Status {...waiverStateWords[state]} />
      {answer !== undefined && (
        <div className={text.small}>
          {answer.approved ? 'Approved' : 'Declined'} {dayText(answer.at)} by {answer.by}
          {answer.note !== undefined && `: ${answer.note}`}
        </div>
      )}
      {ended !== undefined && (
        <div className={text.small}>
          Ended {dayText(ended.at)} by {ended.by}: {ended.why}
        </div>
      )}
      {state === 'asked' && <Answer waiver={waiver} />}
      {state === 'in-force' && <End waiver={waiver} />}
    </>
  );
}

function Answer({ waiver }: { readonly waiver: WaiverReply }) {
  const { id, revision, package: name } = waiver;
  const answer = useAnswerWaiver(() => undefined);
  return (
    <div className="only-on-screen">
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          loading={answer.isPending}
          aria-label={`Approve waiver ${id}: ${name}`}
          onClick={() => answer.mutate({ id, revision, approve: true })}
        >
          Approve
        </Button>
        <FormModal
          name="Decline"
          title={`Decline waiver ${id}`}
          size="xs"
          label={`Decline waiver ${id}: ${name}`}
        >
          {(close) => <Decline waiver={waiver} onClose={close} />}
        </FormModal>
      </Group>
      <ErrorNote error={answer.error} />
    </div>
  );
}

interface WaiverFormProps {
  readonly waiver: WaiverReply;
  readonly onClose: () => void;
}

function Decline({ waiver: { id, revision }, onClose }: WaiverFormProps) {
  const answer = useAnswerWaiver(onClose);
  return (
    <ReasonForm
      description="Whoever asked reads it here."
      save="Decline it"
      saving={answer}
      onSave={(note) => answer.mutate({ id, revision, approve: false, note })}
      onClose={onClose}
    >
      The finding stays open.
    </ReasonForm>
  );
}

function End({ waiver }: { readonly waiver: WaiverReply }) {
  const { id, package: name } = waiver;
  return (
    <div className="only-on-screen">
      <Space h={6} />
      <FormModal
        name="End it now"
        title={`End waiver ${id}`}
        size="xs"
        label={`End it now: waiver ${id}, ${name}`}
      >
        {(close) => <Ending waiver={waiver} onClose={close} />}
      </FormModal>
    </div>
  );
}

function Ending({ waiver, onClose }: WaiverFormProps) {
  const { id, revision, until } = waiver;
  const end = useEndWaiver(onClose);
  return (
    <ReasonForm
      description="It stays in the list with the waiver."
      save="End it"
      saving={end}
      onSave={(why) => end.mutate({ id, revision, why })}
      onClose={onClose}
    >
      What it covers is open again at once, and not only after {until}.
    </ReasonForm>
  );
}
