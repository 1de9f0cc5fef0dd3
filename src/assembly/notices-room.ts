// SPDX-License-Identifier: Apache-2.0
import { gatherNotices, type Notices, noticeGaps, writeNotices } from '#engines/attribution';
import { standardTexts } from '#engines/licensing';
import type { Repository } from '#facts/portfolio';
import type { Caller, Rooms } from '#surfaces/http';
import { noticeComponent } from './notice-component.ts';
import { handedOnBy, type NoticeQuestion } from './notice-source.ts';
import type { Office } from './office.ts';

/** What must be handed on with a repository, from what scans have stored. */
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
  };
}

async function noticesOf(office: Office, caller: Caller, input: NoticeQuestion & { id: number }) {
  const repository = await office.portfolio.get(caller, input.id);
  const found = await handedOnBy(office, caller, repository, input);
  const standardText = await standardTexts();
  const subject = { name: repository.name, version: input.at ?? found.commit?.slice(0, 12) };
  const components = found.components.map((one) => noticeComponent(one, standardText));
  const notices: Notices = gatherNotices(subject, components, standardText);
  return { ...found, repository, notices };
}

function fileName({ name }: Repository, { at }: NoticeQuestion): string {
  const words = ['notices', name, at].filter((word) => word !== undefined);
  return words.join('-').replace(/[^\w.+-]+/g, '-');
}
