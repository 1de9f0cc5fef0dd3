// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { KeyResultReply } from '#surfaces/contract';
import { LinkButton } from '../shell/link-button.tsx';
import { ChangeKeyResult } from './change-key-result.tsx';
import { ClaimValue } from './claim-value.tsx';
import classes from './strategy.module.css';

/** Rows behind, change, claim; and why a bound value cannot be typed. */
export function KeyResultActions({ keyResult }: { readonly keyResult: KeyResultReply }) {
  const [changing, change] = useDisclosure(false);
  const [claiming, claim] = useDisclosure(false);
  const isBound = keyResult.source === 'bound';
  return (
    <div className="only-on-screen">
      <div className={classes.actions}>
        {keyResult.kpiId !== undefined && (
          <LinkButton
            to="/measurement/kpis/$id"
            params={{ id: String(keyResult.kpiId) }}
            variant="default"
            size="xs"
            aria-label={`Rows behind: ${keyResult.title}`}
          >
            Rows behind
          </LinkButton>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={change.open}
          aria-label={`Change target or due date: ${keyResult.title}`}
        >
          Change target or due date
        </Button>
        {!isBound && (
          <Button
            variant="default"
            size="xs"
            onClick={claim.open}
            aria-label={`Claim a value: ${keyResult.title}`}
          >
            Claim a value
          </Button>
        )}
      </div>
      {isBound && (
        <p className={classes.bound}>
          The value cannot be typed: it is read from a KPI, so that anybody can check it against its
          rows.
        </p>
      )}
      <ChangeKeyResult keyResult={keyResult} opened={changing} onClose={change.close} />
      {!isBound && <ClaimValue keyResult={keyResult} opened={claiming} onClose={claim.close} />}
    </div>
  );
}
