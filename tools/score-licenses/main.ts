// SPDX-License-Identifier: Apache-2.0
// npx tsx tools/score-licenses/main.ts [FOLDER] [--half a|b] [--failures] [--only CLASS]
// How well are the licences of a folder with expected.jsonl told? Per class: files right, macro-F1, wrong versions, false finds.
// One half is for looking at while tuning, the other only for measuring; both come from the files' names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeText, identify } from '#engines/licensing';
import { type Answer, scoreOf } from './score.ts';

interface Row {
  readonly file: string;
  readonly expected: string | null;
  readonly alternatives?: readonly string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    failures: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const folder = positionals[0] ?? '../shared/data/license-texts';

const answers = readFileSync(join(folder, 'expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
  .map(answerTo);
for (const name of new Set(answers.map((answer) => answer.class))) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const half of values.half === undefined ? ['a', 'b'] : [values.half]) {
    show(name, half);
  }
}

function show(name: string, half: string): void {
  const chosen = answers.filter((answer) => answer.class === name && answer.half === half);
  const { right, macroF1, wrongVersion, failures } = scoreOf(chosen);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${name} (${half}): ${right} of ${chosen.length} right, ${percent(right / chosen.length)}; macro-F1 ${percent(macroF1)}; wrong version ${percent(wrongVersion / chosen.length)}`,
  );
  if (!values.failures) return;
  for (const { file, expected, found } of failures) {
    console.log(
      `  ${file}\n    expected ${expected[0] ?? 'none'}\n    found    ${found ?? 'none'}`,
    );
  }
}

function answerTo({ file, expected, alternatives = [] }: Row): Answer {
  const text = decodeText(readFileSync(join(folder, file)));
  return {
    file,
    class: classOf(file, expected),
    half: halfOf(file),
    expected: expected === null ? [] : [expected, ...alternatives],
    found: identify(text).expression,
  };
}

function classOf(file: string, expected: string | null): string {
  if (expected === null) return 'none';
  const set = file.split('/')[0] ?? '';
  if (set !== 'spdx-texts') return set;
  const isException =
    /exception|SHL-2|UBDL|GPL-CC/.test(expected) && !/ WITH |-with-/.test(expected);
  return isException ? 'exceptions' : set;
}

// The last letter of a name is as good as a die.
function halfOf(file: string): 'a' | 'b' {
  const digits = /([0-9a-f]+)\.\w+$/.exec(file)?.[1] ?? file;
  return digits.charCodeAt(digits.length - 1) % 2 === 0 ? 'a' : 'b';
}
