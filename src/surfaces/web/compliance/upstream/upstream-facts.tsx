// SPDX-License-Identifier: Apache-2.0
import type { ComponentUpstreamReply } from '#surfaces/contract';
import { dayText } from '../../shell/day.ts';
import { Fact, Facts } from '../../shell/facts.tsx';
import { countOf } from '../../shell/quantity.ts';
import classes from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { Funding } from './funding.tsx';
import { OutwardLink } from './outward-link.tsx';

type Known = NonNullable<ComponentUpstreamReply['upstream']>;

export function UpstreamFacts({ upstream }: { readonly upstream: Known }) {
  if (upstream.state === 'absent') return <p>The registry does not have this package.</p>;
  return (
    <div className={classes.stack}>
      {upstream.description !== undefined && <p>{upstream.description}</p>}
      <Warnings upstream={upstream} />
      <Facts>
        <Fact name="This version">{dayOf(upstream.releasedAt)}</Fact>
        <Fact name="Newest">{newestOf(upstream)}</Fact>
        <Fact name="Behind">{behindOf(upstream.newer)}</Fact>
        <Fact name="Licence of the newest">{upstream.latestLicense ?? <Unknown />}</Fact>
        <Fact name="Source">
          <OutwardLink address={upstream.repositoryUrl} />
        </Fact>
        <Fact name="Home page">
          <OutwardLink address={upstream.homepage} />
        </Fact>
        <Fact name="Maintainers">{upstream.maintainers.join(', ') || <Unknown />}</Fact>
        <Fact name="Funding">
          <Funding addresses={upstream.funding} />
        </Fact>
      </Facts>
    </div>
  );
}

function Warnings({ upstream: { deprecated, withdrawn, problem } }: { readonly upstream: Known }) {
  const warnings = [
    deprecated && `The package is deprecated: ${deprecated}`,
    withdrawn && `This version was withdrawn: ${withdrawn}`,
    problem && `The last time it was asked: ${problem}`,
  ].filter((warning) => warning !== undefined && warning !== '');
  return warnings.map((warning) => <p key={warning}>{warning}</p>);
}

function dayOf(at: string | undefined) {
  return at === undefined ? <Unknown /> : `released ${dayText(at)}`;
}

function newestOf({ latest, latestAt }: Known) {
  if (latest === undefined) return <Unknown />;
  return latestAt === undefined ? latest : `${latest}, ${dayText(latestAt)}`;
}

function behindOf(newer: number | undefined) {
  if (newer === undefined) return <Unknown />;
  return newer === 0 ? 'nothing newer' : countOf(newer, 'release');
}
