// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

interface Got {
  readonly message: IncomingMessage;
  readonly body: string;
}

let site: TestSite;
const got: Got[] = [];
const statuses: number[] = [];
const server = createServer(async (message, reply) => {
  got.push({ message, body: await text(message) });
  reply.writeHead(statuses.shift() ?? 204).end();
});

beforeAll(async () => {
  site = await openTestSite(new URL('https://ospo.example/lanthorn/'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const rule = {
    name: 'Hardly anybody',
    about: { kind: 'metric', metricId: 'contributors' },
    condition: { kind: 'below', threshold: 2 },
  };
  await site.read('/api/v1/measurement/alert-rules', json('POST', rule));
  await site.test.office.jobs.idle();
});
afterAll(async () => {
  server.close();
  await site.close();
});

const order = (webhook?: string) =>
  site.read('/api/v1/measurement/digest-plans', json('POST', { name: 'Ada <R&D>', webhook }));
const makeNow = async (plan: number) => {
  const made = await site.read(
    `/api/v1/measurement/digest-plans/${plan}/digests`,
    json('POST', {}),
  );
  await site.test.office.jobs.idle();
  return (await site.read(`/api/v1/measurement/digests/${made.body.id}`)).body;
};

it('posts a digest that says who sent it, and shows what went wrong until it arrives', async () => {
  const { port } = server.address() as AddressInfo;
  const { status, body } = await order(`http://127.0.0.1:${port}/hook/secret`);
  expect(status).toBe(201);
  statuses.push(500);

  const made = await makeNow(body.id);

  expect(made).toMatchObject({
    body: { sentence: '1 stays open.' },
    delivery: {
      state: 'waiting',
      attempts: 1,
      problem: `Posting to 127.0.0.1:${port}: the server answers 500.`,
    },
  });
  const [first] = got;
  const { headers } = first?.message ?? {};
  const signed = `${headers?.['webhook-id']}.${headers?.['webhook-timestamp']}.${first?.body}`;
  const key = Buffer.from(body.webhookKey.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(signed).digest('base64');
  expect(headers?.['webhook-signature']).toBe(`v1,${signature}`);
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    type: 'digest.made',
    data: {
      address: `https://ospo.example/lanthorn/measurement/digests/${made.id}`,
      stays: [{ title: 'app: Contributors' }],
      text: expect.stringContaining('- [warning]'),
    },
  });
  const kept = await site.ask('/api/v1/measurement/digests');
  expect(await kept.text()).not.toContain(body.webhookKey);
});

it('never posts to a private address that nobody has allowed', async () => {
  const { body } = await order('http://10.0.0.7/hook');

  const { delivery } = await makeNow(body.id);

  expect(delivery.problem).toMatch(/10\.0\.0\.7, which is no public address/);
});

it('has a feed for readers that do not sign in, by its token alone', async () => {
  const { body } = await order();
  await makeNow(body.id);

  const feed = await site.ask(body.feedPath, { as: 'nobody' });

  expect(feed.headers.get('content-type')).toContain('application/atom+xml');
  const words = await feed.text();
  expect(body.feedAddress).toBe(`https://ospo.example/lanthorn${body.feedPath}`);
  expect(words).toContain('href="https://ospo.example/lanthorn/measurement/digests"');
  expect(words).not.toContain('localhost');
  expect(words).toContain('<title>Lanthorn: digest for Ada &lt;R&amp;D&gt;</title>');
  expect(words).toMatch(/<title>\d{4}-\d\d-\d\d: 1 stays open\.<\/title>/);
  expect(words).toContain('[warning] app: Contributors: 1 person, below 2 people.');
  const wrong = await site.ask(`${body.feedPath.slice(0, -3)}xyz`, { as: 'nobody' });
  expect(wrong.status).toBe(404);
  expect(site.bugs).toEqual([]);
});
