// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { dockerfile } from './dockerfile.ts';

it.each([
  'Dockerfile',
  'dockerfile',
  'deploy/Containerfile',
  'Dockerfile.dev',
  'Dockerfile.go',
  'Dockerfile.v1.2',
  'web.Dockerfile',
  'web.dockerfile',
])('takes %s for a Dockerfile', (path) => {
  expect(path).toMatch(dockerfile.files);
});

it.each([
  'src/dockerfile.ts',
  'src/dockerfile.test.ts',
  'pkg/dockerfile.go',
  'syntax/dockerfile.vim',
  'Dockerfile.tt',
  'Dockerfile.eex',
  'Dockerfile.alpine.j2',
  'Dockerfile.dockerignore',
  'web.Dockerfile.dockerignore',
  'Dockerfile.md',
  'MyDockerfile',
])('does not take %s for a Dockerfile', (path) => {
  expect(path).not.toMatch(dockerfile.files);
});
