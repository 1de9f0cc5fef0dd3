// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { SourcesReply } from '#surfaces/contract';
import { minuteText } from '../../shell/day.ts';
import { Fact, Facts } from '../../shell/facts.tsx';
import { countText } from '../../shell/quantity.ts';

interface SourcesFactsProps {
  readonly id: number;
  readonly read: NonNullable<SourcesReply['read']>;
}

/** The numbers of the page; each opens its files. */
export function SourcesFacts({ id, read }: SourcesFactsProps) {
  const { files, needLicense, withoutLicense, withoutHolder, readAt, commit } = read;
  const params = { id: String(id) };
  return (
    <Facts>
      <Fact name="Files">
        <Link to="/repositories/$id/sources/files" params={params}>
          {countText(files)}
        </Link>
      </Fact>
      <Fact name="Own texts">{countText(needLicense)}</Fact>
      <Fact name="Without licence">
        <Link to="/repositories/$id/sources/files" params={params} search={{ lacks: 'license' }}>
          {countText(withoutLicense)}
        </Link>
      </Fact>
      <Fact name="Without holder">
        <Link to="/repositories/$id/sources/files" params={params} search={{ lacks: 'holder' }}>
          {countText(withoutHolder)}
        </Link>
      </Fact>
      <Fact name="Read">
        {minuteText(readAt)}, {commit.slice(0, 10)}
      </Fact>
    </Facts>
  );
}
