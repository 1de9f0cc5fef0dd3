// SPDX-License-Identifier: Apache-2.0
import {
  type AttributedComponent,
  gatherNotices,
  NOTICE_FORMATS,
  writeNotices,
} from '#engines/attribution';
import { standardTexts } from '#engines/licensing';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';

const COMPONENTS = 1000;
const IDS = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'MPL-2.0', 'GPL-3.0-only'];
/** Every third package has a text that no other has. */
const OWN = 3;

export const noticesBench = {
  name: 'notices',
  sentence: 'Notices of 1,000 components: a third with a text of its own, some with none at all.',
  async *run({ runs }) {
    const standardText = await standardTexts();
    const components = Array.from({ length: COMPONENTS }, (_, i) => component(i, standardText));
    for (const format of NOTICE_FORMATS) {
      const measured = await measure({ runs, warmUps: 1 }, () =>
        writeNotices(gatherNotices({ name: 'bench' }, components, standardText), format),
      );
      yield { what: `gathered and written as ${format}`, unit: 'ms', measured, goal: 3000 };
    }
  },
} satisfies Benchmark;

function component(
  place: number,
  standardText: (id: string) => string | undefined,
): AttributedComponent {
  const id = IDS[place % IDS.length] ?? 'MIT';
  const text = standardText(id) ?? '';
  const line = place % OWN === 0 ? `Copyright 2020 Author ${place}\n\n` : '';
  return {
    purl: `pkg:npm/part-${place}@1.0.${place}`,
    name: `part-${place}`,
    version: `1.0.${place}`,
    license: id,
    follows: [id],
    copyrights: [`2020 Author ${place}`],
    modifications: [],
    texts:
      place % 10 === 0
        ? []
        : [{ role: 'license', path: 'LICENSE', text: `${line}${text}`, licenses: [id] }],
  };
}
