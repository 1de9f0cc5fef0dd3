// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../shell/error-state.tsx';
import { Waiting } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import text from '../../shell/text.module.css';
import { Identification } from './identification.tsx';
import { useIdentify } from './identify.data.ts';
import { IdentifyForm } from './identify-form.tsx';

/** Paste or drop a text and see which licence it is, and where it differs. */
export function IdentifyPage() {
  const { mutate, data, error, isPending, variables } = useIdentify();
  return (
    <div className={text.stack}>
      <PageHeader
        title="Identify a text"
        question="Which licence is this, and is it word for word?"
        above={<Link to="/compliance/licenses">Licences</Link>}
      />
      <IdentifyForm onGiven={mutate} isBusy={isPending} />
      <div aria-live="polite" className={text.stack}>
        {isPending && <Waiting />}
        {error !== null && (
          <ErrorState error={error} retry={() => variables !== undefined && mutate(variables)} />
        )}
        {data !== undefined && !isPending && (
          <Identification identification={data} name={variables?.name} />
        )}
      </div>
    </div>
  );
}
