// SPDX-License-Identifier: Apache-2.0
import { json, packageJson, packageLock, quayPackages, webPackages } from './packages.ts';

/** Path and text of the files in a repository. */
export type Files = Readonly<Record<string, string>>;

const MIT = `MIT License

Copyright (c) 2025 The Harbour authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;

const WEB_DIRECT = ['lantern-ui', 'tide-table', 'chart-room', 'shell-test'];

/** npm: a forbidden component behind two others. */
export const webFiles: Files = {
  LICENSE: MIT,
  'package.json': packageJson('harbour-web', WEB_DIRECT, webPackages),
  'package-lock.json': packageLock('harbour-web', WEB_DIRECT, webPackages),
};

/** Composer, PyPI and npm beside each other. */
export const quayFiles: Files = {
  LICENSE: MIT,
  'composer.json': json({
    name: 'harbour/quay-service',
    license: 'MIT',
    require: { 'harbour/pilot': '^2.0' },
    'require-dev': { 'harbour/winch': '^1.0' },
  }),
  'composer.lock': json({
    packages: [
      {
        name: 'harbour/pilot',
        version: '2.3.0',
        license: ['MIT'],
        require: { 'harbour/rope': '^1.0' },
      },
      { name: 'harbour/rope', version: '1.1.0', license: ['GPL-3.0-only'] },
    ],
    'packages-dev': [{ name: 'harbour/winch', version: '1.9.4', license: ['Apache-2.0'] }],
  }),
  'tools/requirements.txt': 'berth-planner==3.1.0\nfog-signal==0.8.2\n',
  'ui/package.json': packageJson('quay-ui', ['lantern-ui'], quayPackages),
  'ui/package-lock.json': packageLock('quay-ui', ['lantern-ui'], quayPackages),
};

/** Cargo and Go, whose lockfiles do not say a licence. */
export const moleFiles: Files = {
  LICENSE: MIT,
  'Cargo.toml':
    '[package]\nname = "mole-engine"\nversion = "0.4.0"\nlicense = "MIT"\n\n[dependencies]\ncaisson = "0.9"\n',
  'Cargo.lock': `version = 3

[[package]]
name = "mole-engine"
version = "0.4.0"
dependencies = ["caisson"]

[[package]]
name = "caisson"
version = "0.9.2"
source = "registry+https://registry.example.com/index"
dependencies = ["gravel"]

[[package]]
name = "gravel"
version = "0.2.7"
source = "registry+https://registry.example.com/index"
`,
  'gauge/go.mod':
    'module example.com/gauge\n\ngo 1.22\n\nrequire (\n\texample.com/sounding v1.3.0\n\texample.com/plumb v0.5.1 // indirect\n)\n',
};

/** A lockfile that a bad merge has cut in two. */
export const buoyFiles: Files = {
  'package.json': json({ name: 'broken-buoy', dependencies: {} }),
  'package-lock.json': '{ "name": "broken-buoy", "lockfileVersion": 3, "packages": {',
};
