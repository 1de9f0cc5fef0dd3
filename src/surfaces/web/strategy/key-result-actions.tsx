// SPDX-License-Identifier: Apache-2.0
import type { KeyResultReply } from '#surfaces/contract';
import { LinkButton } from '../shell/link-button.tsx';
import { ChangeKeyResult } from './change-key-result.tsx';
import { ClaimValue } from './claim-value.tsx';
import { DropKeyResult } from './drop-key-result.tsx';
import classes from './strategy.module.css';

interface KeyResultActionsProps {
  readonly keyResult: KeyResultReply;
  readonly isOpen: boolean;
}

/** Rows behind, change, claim, drop; and why a bound value cannot be typed. */
export function KeyResultActions({ keyResult, isOpen }: KeyResultActionsProps) {
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
        {keyResult.initiativeId !== undefined && (
          <LinkButton
            to="/execution/initiatives/$id"
            params={{ id: String(keyResult.initiativeId) }}
            variant="default"
            size="xs"
            aria-label={`Milestones behind: ${keyResult.title}`}
          >
            Milestones behind
          </LinkButton>
        )}
        {isOpen && keyResult.source === 'manual' && <ClaimValue keyResult={keyResult} />}
        {isOpen && <ChangeKeyResult keyResult={keyResult} />}
        {isOpen && <DropKeyResult keyResult={keyResult} />}
      </div>
      {isBound && (
        <p className={classes.bound}>
          The value cannot be typed: it is read from a KPI, so that anybody can check it against its
          rows.
        </p>
      )}
    </div>
  );
}
