// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../shell/error-state.tsx';
import { FormButtons } from '../shell/form-buttons.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useAdoptPolicy, useTryPolicy } from './compliance.data.ts';
import { PolicyTrialResult } from './policy-trial.tsx';

interface AdoptPolicyProps {
  /** In force now. */
  readonly source: string;
  readonly version: number;
}

/** Changes the policy here, or takes one over from a file. */
export function AdoptPolicy({ source, version }: AdoptPolicyProps) {
  return (
    <FormModal name="Change the policy" width="xl">
      {(close) => <Form source={source} version={version} onClose={close} />}
    </FormModal>
  );
}

function Form({ source, version, onClose }: AdoptPolicyProps & { readonly onClose: () => void }) {
  const [policy, setPolicy] = useState({ text: source, name: 'the policy' });
  const adopt = useAdoptPolicy(onClose);
  const trial = useTryPolicy();
  const take = async (file: File | null) => {
    if (file !== null) setPolicy({ text: await file.text(), name: file.name });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adopt.mutate({ ...policy, seenVersion: version });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        It becomes version {version + 1}, and everything is judged by it. The examples beside its
        rules have to hold.
      </p>
      <FileButton onChange={(file) => void take(file)} accept=".yaml,.yml">
        {(props) => (
          <Button {...props} variant="default" size="xs" w="fit-content">
            Take over a file
          </Button>
        )}
      </FileButton>
      <Textarea
        label="Policy as YAML"
        required
        rows={18}
        maxLength={1_000_000}
        spellCheck={false}
        classNames={{ input: text.mono }}
        value={policy.text}
        onChange={({ currentTarget }) => setPolicy({ ...policy, text: currentTarget.value })}
      />
      <Button
        variant="default"
        w="fit-content"
        loading={trial.isPending}
        onClick={() => trial.mutate(policy)}
      >
        Try it first
      </Button>
      <ErrorNote error={trial.error ?? adopt.error} />
      {trial.data !== undefined && trial.variables.text === policy.text && (
        <PolicyTrialResult trial={trial.data} />
      )}
      <FormButtons pending={adopt.isPending} save="Put it in force" onClose={onClose} />
    </form>
  );
}
