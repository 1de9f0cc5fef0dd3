// SPDX-License-Identifier: Apache-2.0
import type { ObligationReply, ObligationReportReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import classes from './licenses.module.css';

/** What has to be done, with the proof and the clause of each licence that asks for it. */
export function ObligationList({ report }: { readonly report: ObligationReportReply }) {
  const { obligations, unknown, choices } = report;
  return (
    <div aria-live="polite">
      <Choices choices={choices} />
      <Unread terms={unknown} />
      {obligations.length === 0 && unknown.length === 0 && (
        <EmptyState title="Nothing has to be done">
          In this use the licence asks for nothing. Another use may.
        </EmptyState>
      )}
      <ul className={classes.obligations}>
        {obligations.map((obligation) => (
          <Obligation key={obligation.kind} obligation={obligation} />
        ))}
      </ul>
    </div>
  );
}

function Obligation({ obligation }: { readonly obligation: ObligationReply }) {
  const { title, sentence, artefact, demands } = obligation;
  return (
    <li className={classes.obligation}>
      <div>
        <h3 className={classes.what}>{title}</h3>
        <p className={classes.sentence}>{sentence}</p>
      </div>
      <div>
        <p className={classes.proof}>Proof: {artefact}</p>
        <ul className={classes.clauses}>
          {demands.map(({ clause, note }) => (
            <li key={`${clause} ${note}`}>
              <span className={classes.clause}>{clause}</span>
              {note !== undefined && `: ${note}`}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Choices({ choices }: Pick<ObligationReportReply, 'choices'>) {
  return choices.map(({ chosen, alternatives }) => (
    <p key={chosen} className={classes.remark}>
      Chosen: <LicenseExpression expression={chosen} />, instead of{' '}
      <LicenseExpression expression={alternatives.join(' OR ')} />.
    </p>
  ));
}

function Unread({ terms }: { readonly terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <p className={classes.warning}>
      Not in the catalogue: {terms.join(', ')}. Read the text; nothing can be said of what it asks.
    </p>
  );
}
