// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { actorClassOf } from './actor-class.ts';

describe('actorClassOf', () => {
  it.each([
    ['Jane Talbot', 'jane.talbot@example.com'],
    ['Abbott', 'abbott@example.com'],
    ['Jan Bot', 'jan.bot@example.com'],
    ['Robota', 'robota@example.com'],
    ['Claude Shannon', 'claude@example.com'],
    ['Claude', 'claude@example.com'],
    ['Devin', 'devin@example.com'],
    ['Cursor', 'jane@example.com'],
    ['', ''],
    ['Both Ways', '12+bothways@users.noreply.github.com'],
    ['Jenkins Carter', 'jc@example.com'],
  ])('takes %s <%s> for a person', (name, email) => {
    expect(actorClassOf({ name, email })).toBe('human');
  });

  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['some new thing[bot]', 'x@example.com'],
    ['Whoever', '1+unknown-app[bot]@users.noreply.github.com'],
    ['Renovate Bot', 'bot@example.com'],
    ['k8s-ci-robot', 'x@example.com'],
    ['release-bot', 'x@example.com'],
    ['ImgBot', 'x@example.com'],
    ['Weblate (bot)', 'x@example.com'],
    ['GitHub', 'noreply@github.com'],
    ['github-actions', 'x@example.com'],
    ['Hosted Weblate', 'hosted@weblate.org'],
  ])('takes %s <%s> for a bot', (name, email) => {
    expect(actorClassOf({ name, email })).toBe('bot');
  });

  it.each([
    ['Claude', 'noreply@anthropic.com'],
    ['copilot-swe-agent[bot]', '198982749+Copilot@users.noreply.github.com'],
    ['Copilot', '198982749+copilot[bot]@users.noreply.github.com'],
    ['Copilot', '198982749+Copilot@users.noreply.github.com'],
    ['Cursor Agent', 'cursoragent@cursor.com'],
    ['devin-ai-integration[bot]', '158243242+devin-ai-integration[bot]@users.noreply.github.com'],
    ['google-labs-jules[bot]', 'x@example.com'],
  ])('takes %s <%s> for a coding agent', (name, email) => {
    expect(actorClassOf({ name, email })).toBe('agent');
  });
});
