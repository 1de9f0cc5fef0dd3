// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { countOf } from '../../shell/quantity.ts';
import classes from '../../shell/text.module.css';
import { advisoriesQuery, ageText } from './vulnerabilities.data.ts';

/** How much the list can know: what was published after the last import is not in it. */
export function AdvisoryAge() {
  const { data } = useQuery(advisoriesQuery);
  if (data?.importedAt === undefined) return null;
  const { advisories, importedAt, newestRecord } = data;
  const newest =
    newestRecord === undefined ? '' : `; the newest is of ${newestRecord.slice(0, 10)}`;
  return (
    <p className={classes.soft}>
      {countOf(advisories, 'advisory', 'advisories')}, imported{' '}
      {ageText(importedAt, new Date().toISOString())}
      {newest}. What was published since is not in here.
    </p>
  );
}
