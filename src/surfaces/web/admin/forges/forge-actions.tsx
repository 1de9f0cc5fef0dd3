// SPDX-License-Identifier: Apache-2.0
import { Button, PasswordInput } from '@mantine/core';
import type { ForgeReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { CopyText } from '../../shell/copy-text.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useMakeWebhookSecret, useRemoveForge, useReplaceToken } from './forges.data.ts';

/** Token, webhooks, removal. */
export function ForgeActions({ forge }: { readonly forge: ForgeReply }) {
  const { id, kind, address, repositories } = forge;
  const removing = useRemoveForge();
  return (
    <div className={text.row}>
      <FormModal name="Token" size="xs" label={`Token of ${address}`} title={`Token of ${address}`}>
        {(close) => <TokenForm id={id} onClose={close} />}
      </FormModal>
      {kind !== 'git' && (
        <FormModal
          name="Webhooks"
          size="xs"
          label={`Webhooks of ${address}`}
          title={`Webhooks of ${address}`}
        >
          {() => <WebhookSecret id={id} />}
        </FormModal>
      )}
      {repositories === 0 && (
        <ConfirmRemoval
          size="xs"
          name={address}
          removing={removing}
          onConfirm={() => removing.mutate(id)}
        >
          Its token goes with it. Nothing is connected to it.
        </ConfirmRemoval>
      )}
    </div>
  );
}

function TokenForm({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ token: '' }));
  const replace = useReplaceToken();
  const submit = () => replace.mutate({ id, token: words.token }, { onSuccess: onClose });
  return (
    <Form save="Keep it" writing={replace} onSave={submit} onClose={onClose}>
      <PasswordInput
        label="New token"
        description="In place of the one that is kept. It is sealed and never shown again."
        required
        autoComplete="off"
        maxLength={1000}
        {...field('token')}
      />
    </Form>
  );
}

function WebhookSecret({ id }: { readonly id: number }) {
  const make = useMakeWebhookSecret();
  const { data } = make;
  if (data === undefined) {
    return (
      <div className={text.stack}>
        <p className={text.prose}>
          With a webhook the forge says at once what is new. A new secret takes the place of an
          earlier one.
        </p>
        <ErrorNote error={make.error} />
        <Button loading={make.isPending} onClick={() => make.mutate(id)}>
          Make a secret
        </Button>
      </div>
    );
  }
  return (
    <div className={text.stack}>
      <p className={text.prose}>
        Enter both at the forge, with application/json as content type. The secret is shown this
        once.
      </p>
      <CopyText text={data.address ?? `${window.location.origin}${data.path}`} name="address" />
      <CopyText text={data.secret} name="secret" />
    </div>
  );
}
