// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { OpportunityReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useTakeUp } from './opportunities.data.ts';

type Taken = Pick<OpportunityReply, 'key' | 'name'>;

export function TakeUp({ project }: { readonly project: Taken }) {
  return (
    <FormModal name="Take it up" title={`Take up ${project.name}`} variant="filled">
      {(close) => <TakeUpForm project={project} onClose={close} />}
    </FormModal>
  );
}

interface TakeUpFormProps {
  readonly project: Taken;
  readonly onClose: () => void;
}

function TakeUpForm({ project: { key }, onClose }: TakeUpFormProps) {
  const { words, field } = useWords(() => ({ what: '', issueAddress: '' }));
  const takeUp = useTakeUp();
  const submit = () => takeUp.mutate({ project: key, ...words }, { onSuccess: onClose });
  return (
    <Form save="Take it" writing={takeUp} onSave={submit} onClose={onClose}>
      <TextInput
        label="What you want to do"
        description="In a sentence: mend an issue, send a patch, review, pay."
        required
        maxLength={500}
        data-autofocus
        {...field('what')}
      />
      <TextInput
        label="Address of the issue"
        description="If it is about one."
        type="url"
        maxLength={2000}
        {...field('issueAddress')}
      />
    </Form>
  );
}
