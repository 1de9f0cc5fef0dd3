// SPDX-License-Identifier: Apache-2.0
import type { NoticeComponent, Notices } from './notices.ts';

/** What keeps a notices document from being complete. */
export interface NoticeGap {
  readonly code: 'license-unknown' | 'choice-open' | 'text-missing' | 'standard-text';
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** A sentence. */
  readonly message: string;
}

/** All gaps, in the order of the components, the gravest of each first. */
export function noticeGaps({ components }: Notices): readonly NoticeGap[] {
  return components.flatMap((component) =>
    gapsOf(component).map(([code, message]) => {
      const { purl, name, version } = component;
      return { code, purl, name, version, message };
    }),
  );
}

function gapsOf(component: NoticeComponent): readonly (readonly [NoticeGap['code'], string])[] {
  const { license, wording, isChoiceOpen, withoutText, standsIn } = component;
  const gaps: [NoticeGap['code'], string][] = [];
  if (license === undefined) {
    const says = wording === undefined ? 'nothing states one' : `it is worded "${wording}"`;
    gaps.push(['license-unknown', `Its licence is not known: ${says}.`]);
  }
  if (isChoiceOpen) gaps.push(['choice-open', `Nobody has chosen among ${license}.`]);
  if (withoutText.length > 0)
    gaps.push(['text-missing', `There is no text of ${withoutText.join(', ')}.`]);
  if (standsIn.length > 0)
    gaps.push([
      'standard-text',
      `The standard text of ${standsIn.join(', ')} stands in: the package's own was not found.`,
    ]);
  return gaps;
}
