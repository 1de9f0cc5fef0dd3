// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RepositoryObligationsReply } from '#surfaces/contract';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import { countOf } from '../../shell/quantity.ts';
import classes from './licenses.module.css';

type Followed = RepositoryObligationsReply['licenses'][number];
type Component = Followed['components'][number];

interface FollowedLicensesProps {
  readonly licenses: readonly Followed[];
  readonly withoutLicense: readonly Component[];
}

/** For whose sake: each licence with its components, folded up. */
export function FollowedLicenses({ licenses, withoutLicense }: FollowedLicensesProps) {
  return (
    <div className={classes.followed}>
      {licenses.map((followed) => (
        <FollowedLicense key={followed.license} followed={followed} />
      ))}
      {withoutLicense.length > 0 && (
        <details>
          <summary>No known licence: {countOf(withoutLicense.length, 'component')}</summary>
          <ComponentLinks components={withoutLicense} />
        </details>
      )}
    </div>
  );
}

function FollowedLicense({ followed }: { readonly followed: Followed }) {
  const { license, components, demands, isUnknown } = followed;
  return (
    <details>
      <summary>
        {license}: {countOf(components.length, 'component')}
        {isUnknown && ', not in the catalogue'}
      </summary>
      <ul className={classes.clauses}>
        <li>
          <LicenseExpression expression={license} />
        </li>
        {demands.map(({ title, clause, note }) => (
          <li key={`${title} ${clause} ${note}`}>
            {title}: <span className={classes.clause}>{clause}</span>
            {note !== undefined && `, ${note}`}
          </li>
        ))}
      </ul>
      <ComponentLinks components={components} />
    </details>
  );
}

function ComponentLinks({ components }: { readonly components: readonly Component[] }) {
  return (
    <ul className={classes.components}>
      {components.map(({ id, name, version }) => (
        <li key={id}>
          <Link to="/compliance/inventory/$id" params={{ id: String(id) }}>
            {[name, version].filter(Boolean).join(' ')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
