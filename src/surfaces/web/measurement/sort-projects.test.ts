// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { ProjectRowReply } from '#surfaces/contract';
import { sortProjects } from './sort-projects.ts';

function project(name: string, commits?: number): ProjectRowReply {
  const figure = { value: commits, status: commits === undefined ? 'unknown' : 'known' } as const;
  return { repositoryId: name.length, name, figures: { commits: figure }, commitsByMonth: [] };
}

describe('the order of projects', () => {
  const projects = [project('ely'), project('fen', 3), project('wren', 12)];

  test('what is not known comes last, upwards and downwards', () => {
    const names = (direction: 'ascending' | 'descending') =>
      sortProjects(projects, { by: 'commits', direction }).map(({ name }) => name);

    expect(names('ascending')).toEqual(['fen', 'wren', 'ely']);
    expect(names('descending')).toEqual(['wren', 'fen', 'ely']);
  });

  test('names can be turned round', () => {
    const names = sortProjects(projects, { by: 'name', direction: 'descending' });

    expect(names.map(({ name }) => name)).toEqual(['wren', 'fen', 'ely']);
  });
});
