// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type OpenOffice, openOffice } from './open-office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

const POLICY = `name: Ours
contexts:
  - { id: all, title: All }
rules:
  - { id: no-mit, kind: license, title: No MIT, severity: medium, verdict: forbidden, licenses: [MIT], howToFix: Replace it. }
`;

it('says what a policy would find before it is put in force', async () => {
  const { page } = await office.visit('/compliance/policy');
  await page.getByRole('button', { name: 'Change the policy' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Policy as YAML').fill(POLICY);

  await form.getByRole('button', { name: 'Try it first' }).click();

  const result = form.getByRole('status');
  await result.getByText('Nothing was changed.').waitFor();
  await result.getByText(/^New: /).click();
  await result
    .getByText(/\(no-mit\)/)
    .first()
    .waitFor();
  if (process.env.LANTHORN_PICTURES) {
    await page.screenshot({ path: `${process.env.LANTHORN_PICTURES}/policy-trial.png` });
  }
  expect(office.run('policy', 'show')).not.toContain('no-mit');
});

it('refuses what is no policy, in the form', async () => {
  const { page } = await office.visit('/compliance/policy');
  await page.getByRole('button', { name: 'Change the policy' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Policy as YAML').fill('name: x');

  await form.getByRole('button', { name: 'Try it first' }).click();

  await form.getByRole('alert').waitFor();
});
