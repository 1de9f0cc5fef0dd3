import { useState } from 'react';
import type { VulnerabilityDetailReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ReasonFields, ScopeFields } from './state-vex-fields.tsx';
import { type Stating, useStateVex } from './vulnerabilities.data.ts';

interface StateVexProps {
  readonly vulnerability: VulnerabilityDetailReply;
}

/** Button and form: what holds of this vulnerability here. */
export function StateVex({ vulnerability }: StateVexProps) {
  return (
    <FormModal
      name="State what holds"
      title={`What holds of ${vulnerability.name}?`}
      variant="filled"
      width="lg"
    >
      {(close) => <StatementForm vulnerability={vulnerability} onClose={close} />}
    </FormModal>
  );
}

function StatementForm({
  vulnerability,
  onClose,
}: StateVexProps & { readonly onClose: () => void }) {
  const { name, packages } = vulnerability;
  const [stating, setStating] = useState<Stating>({
    vulnerability: name,
    purl: packages[0] ?? '',
    status: 'not_affected',
  });
  const state = useStateVex(onClose);
  const change = (part: Partial<Stating>) => setStating({ ...stating, ...part });
  return (
    <Form save="State it" writing={state} onSave={() => state.mutate(stating)} onClose={onClose}>
      <ScopeFields stating={stating} onChange={change} vulnerability={vulnerability} />
      <ReasonFields stating={stating} onChange={change} />
    </Form>
  );
}
