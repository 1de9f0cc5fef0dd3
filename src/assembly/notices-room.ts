// SPDX-License-Identifier: Apache-2.0
import { gatherNotices, type Notices, noticeGaps, writeNotices } from '#engines/attribution';
import { standardTexts } from '#engines/licensing';
import type { Caller, Rooms } from '#surfaces/http';
import { type HandedOn, noticeComponent } from './notice-component.ts';
import { handedOnBy, type NoticeQuestion } from './notice-source.ts';
import type { Office } from './office.ts';

/** What must be handed on with a repository or a product, from what scans have stored. */
export function noticesRoom(office: Office): Rooms['notices'] {
  return {
    async repository(caller, input) {
      const { notices, ids, releases, problems } = await noticesOf(office, caller, input);
      return {
        subject: notices.subject,
        components: notices.components.length,
        texts: notices.texts.length,
        gaps: noticeGaps(notices).map((gap) => ({ ...gap, componentId: ids.get(gap.purl) })),
        releases: [...releases],
        problems: problems.map(({ message }) => message),
      };
    },
    async document(caller, input, format) {
      const { notices, repository } = await noticesOf(office, caller, input);
      return { text: writeNotices(notices, format), name: fileName(repository, input) };
    },
    async productDocument(caller, input, format) {
      const product = await office.products.get(caller, input.id);
      const handedOn: HandedOn[] = [];
      for (const { id } of product.members) {
        const repository = await office.portfolio.get(caller, id);
        handedOn.push(...(await handedOnBy(office, caller, repository, input)).components);
      }
      const { name, version } = product;
      const notices = await gathered({ name, version }, onePerPackage(handedOn));
      return { text: writeNotices(notices, format), name: fileName(product, { at: version }) };
    },
  };
}

async function noticesOf(office: Office, caller: Caller, input: NoticeQuestion & { id: number }) {
  const repository = await office.portfolio.get(caller, input.id);
  const found = await handedOnBy(office, caller, repository, input);
  const subject = { name: repository.name, version: input.at ?? found.commit?.slice(0, 12) };
  return { ...found, repository, notices: await gathered(subject, found.components) };
}

async function gathered(
  subject: Notices['subject'],
  handedOn: readonly HandedOn[],
): Promise<Notices> {
  const standardText = await standardTexts();
  const components = handedOn.map((one) => noticeComponent(one, standardText));
  return gatherNotices(subject, components, standardText);
}

/** What several members hand on is named once: with the choice that one of them made, and what any of them changed. */
function onePerPackage(handedOn: readonly HandedOn[]): readonly HandedOn[] {
  const byPurl = new Map<string, HandedOn>();
  for (const one of handedOn) {
    const known = byPurl.get(one.purl);
    const modifications = [...new Set([...(known?.modifications ?? []), ...one.modifications])];
    byPurl.set(one.purl, { ...(known?.choice === undefined ? one : known), modifications });
  }
  return [...byPurl.values()];
}

function fileName({ name }: { readonly name: string }, { at }: Pick<NoticeQuestion, 'at'>): string {
  const words = ['notices', name, at].filter((word) => word !== undefined);
  return words.join('-').replace(/[^\w.+-]+/g, '-');
}
