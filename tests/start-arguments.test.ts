// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { resolveArguments } from '../tools/workshop/resolve-arguments.mjs';

it.each([
  { typed: ['repositories', '../other'], passed: ['/home/ada/repositories', '/home/other'] },
  { typed: ['--port', '4700', '/srv'], passed: ['--port', '4700', '/srv'] },
  {
    typed: ['--data', 'kept', '--host', 'here'],
    passed: ['--data', '/home/ada/kept', '--host', 'here'],
  },
  {
    typed: ['--data=kept', '--port=1', 'code'],
    passed: ['--data=/home/ada/kept', '--port=1', '/home/ada/code'],
  },
  {
    typed: ['--database-url', 'postgres://db', '--json', 'code'],
    passed: ['--database-url', 'postgres://db', '--json', '/home/ada/code'],
  },
])('npm start reads $typed as seen from the folder of the user', ({ typed, passed }) => {
  expect(resolveArguments(typed, '/home/ada')).toEqual(passed);
});
