// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { sbtBuild } from './sbt-build.ts';

it('ends soon on a row of signs without end', () => {
  const { components, problems } = sbtBuild.read('%'.repeat(1_000_000), 'build.sbt');

  expect([components, problems]).toEqual([[], []]);
});
