// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { VulnerabilityDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { ReasonFields, ScopeFields } from './state-vex-fields.tsx';
import { type Stating, useStateVex } from './vulnerabilities.data.ts';

interface StateVexProps {
  readonly vulnerability: VulnerabilityDetailReply;
}

/** Button and form: what holds of this vulnerability here. */
export function StateVex({ vulnerability }: StateVexProps) {
  const [isOpen, form] = useDisclosure(false);
  return (
    <>
      <Button onClick={form.open}>State what holds</Button>
      <Modal
        opened={isOpen}
        onClose={form.close}
        title={`What holds of ${vulnerability.name}?`}
        size="lg"
      >
        <Form vulnerability={vulnerability} onClose={form.close} />
      </Modal>
    </>
  );
}

function Form({ vulnerability, onClose }: StateVexProps & { readonly onClose: () => void }) {
  const { name, packages } = vulnerability;
  const [stating, setStating] = useState<Stating>({
    vulnerability: name,
    purl: packages[0] ?? '',
    status: 'not_affected',
  });
  const state = useStateVex(onClose);
  const change = (part: Partial<Stating>) => setStating({ ...stating, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.mutate(stating);
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <ScopeFields stating={stating} onChange={change} vulnerability={vulnerability} />
      <ReasonFields stating={stating} onChange={change} />
      <ErrorNote error={state.error} />
      <FormButtons pending={state.isPending} save="State it" onClose={onClose} />
    </form>
  );
}
