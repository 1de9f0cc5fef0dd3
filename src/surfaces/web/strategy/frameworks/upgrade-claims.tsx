// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { FrameworkDetailReply, UpgradeReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { useUpgrade } from './frameworks.data.ts';

/** Takes the claims over to the next version, and says what is new there. */
export function UpgradeClaims({ framework }: { readonly framework: FrameworkDetailReply }) {
  const [isOpen, form] = useDisclosure(false);
  const upgrade = useUpgrade();
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Take claims to the next version
      </Button>
      <Modal opened={isOpen} onClose={form.close} title="Take claims to the next version">
        <div className={text.stack}>
          <p className={text.prose}>
            Claims are written again for the items that they lead to, each with the day on which it
            was made. The ones here stay, and doing it twice changes nothing.
          </p>
          <ErrorNote error={upgrade.error} />
          {upgrade.data === undefined ? (
            <Button
              loading={upgrade.isPending}
              onClick={() => upgrade.mutate({ id: framework.id })}
            >
              Take them over
            </Button>
          ) : (
            <Outcome outcome={upgrade.data} />
          )}
        </div>
      </Modal>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: UpgradeReply }) {
  const { carried, toReview, already, kept, isNew, validityMonths, to } = outcome;
  return (
    <div role="status">
      <p className={text.prose}>
        {countOf(carried, 'claim')} taken over, {already} before, {toReview} to be looked at, {kept}{' '}
        lead nowhere and stay. A claim holds {validityMonths.from ?? 'without end'} months before
        and {validityMonths.to ?? 'without end'} after.
      </p>
      {isNew.length > 0 && (
        <p className={text.prose}>
          New, or not claimed yet: {isNew.map(({ id, title }) => `${id} ${title}`).join('; ')}.
        </p>
      )}
      <Link to="/strategy/frameworks/$framework" params={{ framework: to }}>
        Open the next version
      </Link>
    </div>
  );
}
