// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from './office.fixture.ts';
import { organisationFor } from './with-office.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

it('a command works in an organisation that there is, and makes none beside it', async () => {
  const { identity } = test.office;
  const [first] = await identity.organisations();
  const second = await identity.ensureOrganisation('The second');

  expect(await organisationFor(test.office, { organisation: 'The second' })).toEqual(second);
  expect(await organisationFor(test.office, { organisation: 'Nobody made this' })).toEqual(first);
  expect((await identity.organisations()).map(({ name }) => name)).not.toContain(
    'Nobody made this',
  );
});
