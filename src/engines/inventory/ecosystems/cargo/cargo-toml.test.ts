// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readFile } from '../../read-file.ts';

it('gives the crate at the root of a workspace what the workspace shares', () => {
  const { projects } = readFile(
    'Cargo.toml',
    '[workspace.package]\nversion = "2.1.0"\nlicense = "MIT OR Apache-2.0"\n\n[package]\nname = "lamp"\nversion.workspace = true\nlicense.workspace = true\n',
  );

  expect(projects).toMatchObject([{ version: '2.1.0', declaredLicense: 'MIT OR Apache-2.0' }]);
});
