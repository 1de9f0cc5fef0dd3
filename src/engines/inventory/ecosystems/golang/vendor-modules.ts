// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { goPurl } from './go-purl.ts';

export const vendorModules = {
  id: 'golang/vendor-modules',
  ecosystem: 'golang',
  files: /(^|\/)vendor\/modules\.txt$/,
  format: 'https://go.dev/ref/mod#go-mod-vendor',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'Modules of which nothing is copied are left out; who asks for whom is not there.',
  read: readVendorModules,
} satisfies Reader;

interface Module {
  readonly line: number;
  readonly path: string;
  readonly version: string;
  isExplicit: boolean;
  hasPackages: boolean;
}

// "# golang.org/x/net v0.5.6", "# golang.org/x/net => example.com/fork v1.4.5", "# example.com/a v1.0.0 => ./a"
const HEADING = /^# (\S+)(?: (v\S+))?(?: => (\S+)(?: (v\S+))?)?$/;

function readVendorModules(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  let module: Module | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('# ')) {
      addModule(sheet, module);
      module = openModule(line, index + 1);
    } else if (module !== undefined) readModuleLine(module, line);
  }
  addModule(sheet, module);
  return closeSheet(sheet);
}

/** A folder in the place of a module has no version of its own: it keeps the name by which it is known. */
function openModule(line: string, number: number): Module | undefined {
  const [, path, version, otherPath, otherVersion] = HEADING.exec(line) ?? [];
  const used =
    otherVersion === undefined ? { path, version } : { path: otherPath, version: otherVersion };
  if (used.path === undefined || used.version === undefined) return undefined;
  return {
    line: number,
    path: used.path,
    version: used.version,
    isExplicit: false,
    hasPackages: false,
  };
}

/** "## explicit; go 1.20" is asked for in go.mod; any other line names a package that is copied. */
function readModuleLine(module: Module, line: string): void {
  if (/^## .*\bexplicit\b/.test(line)) module.isExplicit = true;
  else if (line !== '' && !line.startsWith('#')) module.hasPackages = true;
}

function addModule(sheet: Sheet, module: Module | undefined): void {
  if (module?.hasPackages !== true) return;
  const { path, version, line, isExplicit } = module;
  addComponent(sheet, {
    purl: goPurl(path, version),
    name: path,
    version,
    scope: 'runtime',
    // In a workspace, and since Go 1.17, "explicit" is also what go.mod lists for the sake of others.
    direct: isExplicit ? undefined : false,
    line,
  });
}
