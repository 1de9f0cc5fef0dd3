// SPDX-License-Identifier: Apache-2.0
import type { FeedOfDigests } from '#pillars/measurement';
import { digestLines } from './digest-text.ts';

type Digest = FeedOfDigests['digests'][number];

/** Digests as Atom 1.0 (RFC 4287). Origin: of the pages that its links lead to. */
export function atomFeed({ plan, digests }: FeedOfDigests, origin: string): string {
  const updated = digests[0]?.to ?? plan.since;
  const page = `${origin}/measurement/digests`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escaped(page)}/plans/${plan.id}</id>`,
    `  <title>Lanthorn: digest for ${escaped(plan.name)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Lanthorn</name></author>',
    `  <link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...digests.map((digest) => entryOf(digest, origin)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(digest: Digest, origin: string): string {
  const { id, to, body } = digest;
  const page = escaped(`${origin}/measurement/digests/${id}`);
  return [
    '  <entry>',
    `    <id>${page}</id>`,
    `    <title>${escaped(`${to.slice(0, 10)}: ${body.sentence}`)}</title>`,
    `    <updated>${to}</updated>`,
    `    <link rel="alternate" type="text/html" href="${page}"/>`,
    `    <content type="text">${escaped(digestLines(body).join('\n'))}</content>`,
    '  </entry>',
  ].join('\n');
}

// XML knows no control characters but tab and line ends.
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
