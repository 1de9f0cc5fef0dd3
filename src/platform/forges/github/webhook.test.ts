// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WebhookRequest } from '../forge.ts';
import { githubWebhook } from './webhook.ts';

interface Examples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

/** Payloads as GitHub sends them, of every event. */
const recorded: readonly Examples[] = createRequire(import.meta.url)('@octokit/webhooks-examples');

function sent(event: string, payload: unknown, secret = 'oil'): WebhookRequest {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers: Readonly<Record<string, string>> = {
    'x-github-event': event,
    'x-github-delivery': '72d3162e',
    'x-hub-signature-256': `sha256=${signature}`,
  };
  return { body, header: (name) => headers[name] };
}

function examplesOf(event: string) {
  return recorded.find(({ name }) => name === event)?.examples ?? [];
}

describe('webhooks of GitHub as they were recorded', () => {
  it.each(recorded.map(({ name, examples }) => [name, examples.length]))(
    '%s, %i times, are taken or left, and say of which repository they are',
    (event) => {
      for (const payload of examplesOf(event)) {
        const news = githubWebhook.read(sent(event, payload));

        expect(news).toMatchObject({ deliveryId: '72d3162e' });
        if (payload.repository !== undefined) expect(news?.path).toMatch(/^[^/]+\/[^/]+$/);
      }
    },
  );

  it.each([
    ['issues', 'items', 'removedItems'],
    ['pull_request', 'items', 'items'],
    ['issue_comment', 'events', 'removedEvents'],
    ['pull_request_review', 'events', 'events'],
    ['pull_request_review_comment', 'events', 'removedEvents'],
    ['release', 'releases', 'removedReleases'],
  ] as const)('%s tell what there is, and what is gone', (event, there, gone) => {
    // Recorded without the state of the issue.
    const whole = examplesOf(event).filter(({ action }) => !/pinned/.test(String(action)));
    for (const payload of whole) {
      const isGone = ['deleted', 'transferred'].includes(String(payload.action));
      const news = githubWebhook.read(sent(event, payload));

      expect(news?.page[isGone ? gone : there]).toHaveLength(1);
    }
    expect(whole.length).toBeGreaterThan(2);
  });

  it('that are not about items are left', () => {
    for (const event of ['star', 'push', 'check_run', 'workflow_job', 'ping']) {
      const news = examplesOf(event).map((payload) => githubWebhook.read(sent(event, payload)));

      expect(news.length).toBeGreaterThan(0);
      expect(news.every((one) => one && !one.wantsReading)).toBe(true);
      expect(news.flatMap((one) => Object.keys(one?.page ?? {}))).toEqual([]);
    }
  });
});

describe('the signature', () => {
  const [payload] = examplesOf('issues');

  it('of who knows the secret is right', () => {
    expect(githubWebhook.isSigned(sent('issues', payload), 'oil')).toBe(true);
  });

  it('of anybody else is wrong', () => {
    const signed = sent('issues', payload);
    const changed = { ...signed, body: Buffer.concat([signed.body, Buffer.from(' ')]) };
    const without = { ...signed, header: () => undefined };

    expect(githubWebhook.isSigned(signed, 'water')).toBe(false);
    expect(githubWebhook.isSigned(changed, 'oil')).toBe(false);
    expect(githubWebhook.isSigned(without, 'oil')).toBe(false);
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const request = { ...sent('issues', '{}'), header: () => text };
        expect(githubWebhook.isSigned(request, 'oil')).toBe(false);
      }),
    );
  });
});

it('a known event with a body of another shape asks for the lists, and nothing throws', () => {
  expect(githubWebhook.read(sent('issues', { issue: { number: 'x' } }))).toMatchObject({
    page: {},
    wantsReading: true,
  });
  fc.assert(
    fc.property(
      fc.constantFrom('issues', 'release', 'constructor', ''),
      fc.json(),
      (event, body) => {
        void githubWebhook.read(sent(event, body));
      },
    ),
  );
  expect(githubWebhook.read(sent('issues', '{"half'))).toBeUndefined();
});
