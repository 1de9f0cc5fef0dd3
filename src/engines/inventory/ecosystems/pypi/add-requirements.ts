// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { addComponent, addEdge, type Sheet } from '../../sheet.ts';
import { pypiPurl, readRequirement, repositoryOf } from './requirement.ts';

interface Asking {
  readonly project: string | undefined;
  readonly scope: Scope;
}

/** Writes down what a project asks for in texts of PEP 508; what is no such text is left out. */
export function addRequirements(
  sheet: Sheet,
  texts: readonly { readonly line: number; readonly text: string }[],
  { project, scope }: Asking,
): void {
  for (const { line, text } of texts) {
    const requirement = readRequirement(text.trim());
    if (requirement === undefined) continue;
    const { name, version, range, address } = requirement;
    const purl = addComponent(sheet, {
      purl: pypiPurl(name, version, address === undefined ? undefined : repositoryOf(address)),
      name,
      version,
      range,
      scope,
      direct: true,
      line,
      source: address,
    });
    addEdge(sheet, project, purl);
  }
}
