// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import { useWords } from '../shell/use-words.ts';
import { useFollow } from './execution.data.ts';

interface FollowItemsProps {
  readonly milestone: InitiativeDetailReply['milestones'][number];
}

/** Lets issues and change requests say how far a milestone is. */
export function FollowItems({ milestone }: FollowItemsProps) {
  const { title } = milestone;
  return (
    <FormModal
      name="Follow issues"
      title={`What has to be done: ${title}`}
      size="xs"
      width="lg"
      label={`Follow issues: ${title}`}
    >
      {(close) => <FollowForm milestone={milestone} onClose={close} />}
    </FormModal>
  );
}

function FollowForm({ milestone, onClose }: FollowItemsProps & { readonly onClose: () => void }) {
  const { id, follows } = milestone;
  const { words, field } = useWords(() => ({
    items: follows.map(({ address }) => address).join('\n'),
  }));
  const follow = useFollow();
  const items = words.items.split(/\s+/).filter((address) => address !== '');
  return (
    <Form
      save="Follow them"
      writing={follow}
      onSave={() => follow.mutate({ id, items }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        label="Addresses of issues and change requests"
        description="One a line. A closed issue or a merged change request is done; the share that is done is how far the milestone is, read anew with the forge. Empty: people say how much."
        rows={6}
        data-autofocus
        {...field('items')}
      />
    </Form>
  );
}
