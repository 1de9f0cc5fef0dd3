// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FindingRowReply, UsageReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { type Scope, ScopeSelect } from '../curations/scope-select.tsx';
import { useAskWaiver } from './waivers.data.ts';

interface AskWaiverProps {
  readonly finding: FindingRowReply;
  readonly usages: readonly UsageReply[];
}

/** Button and form: put up with it for a time. */
export function AskWaiver({ finding, usages }: AskWaiverProps) {
  return (
    <FormModal name="Ask for a waiver" title="Put up with it for a time">
      {(close) => <WaiverForm finding={finding} usages={usages} onClose={close} />}
    </FormModal>
  );
}

function WaiverForm({
  finding,
  usages,
  onClose,
}: AskWaiverProps & { readonly onClose: () => void }) {
  const [scope, setScope] = useState<Scope>({ kind: 'repository', id: finding.repository.id });
  const { words, field } = useWords(() => ({
    reason: '',
    conditions: '',
    versions: '',
    until: '',
  }));
  const ask = useAskWaiver(onClose);
  const submit = () => {
    const { reason, until, conditions, versions } = words;
    ask.mutate({
      findingId: finding.id,
      scope,
      reason,
      until,
      ...(conditions !== '' && { conditions }),
      ...(versions !== '' && { versions }),
    });
  };
  return (
    <Form save="Ask for it" writing={ask} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        Somebody else has to approve. It ends by itself, and earlier where the licence changes or
        the finding gets worse.
      </p>
      <TimeAndReason field={field} />
      <ScopeSelect usages={usages} value={scope} onChange={setScope} />
      <TextInput
        label="Versions"
        description="A range such as vers:npm/<2.0.0; left empty, all versions."
        maxLength={2000}
        {...field('versions')}
      />
    </Form>
  );
}

interface TimeAndReasonProps {
  readonly field: (name: 'reason' | 'conditions' | 'until') => FieldProps;
}

type FieldProps = ReturnType<ReturnType<typeof useWords>['field']>;

function TimeAndReason({ field }: TimeAndReasonProps) {
  return (
    <>
      <TextInput
        type="date"
        label="Until"
        description="The last day on which it holds."
        required
        data-autofocus
        {...field('until')}
      />
      <Textarea
        label="Reason"
        description="Why it can be put up with so long."
        required
        minLength={3}
        maxLength={2000}
        rows={2}
        {...field('reason')}
      />
      <Textarea
        label="Conditions"
        description="What has to stay true, such as: only used by the build."
        maxLength={2000}
        rows={2}
        {...field('conditions')}
      />
    </>
  );
}
