// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { compare } from './order.ts';
import type { SbomLicense } from './sbom.ts';

interface Entry {
  readonly id: string;
  readonly words: string;
  readonly text?: string | undefined;
}

/** The licences that no SPDX expression names, each under an id of the document's own, filled while a document is written. */
export class LicenseTexts {
  readonly #known = new Map<string, Entry>();

  /** One expression of all statements of a basis, which hold together; nothing where there are none. */
  expressionOf(
    licenses: readonly SbomLicense[],
    basis: 'declared' | 'concluded',
  ): string | undefined {
    const [only] = licenses;
    if (only === undefined) return undefined;
    if (licenses.length === 1 && only.expression !== undefined) {
      return (only.basis ?? 'declared') === basis ? only.expression : undefined;
    }
    const parts = licenses
      .filter((license) => (license.basis ?? 'declared') === basis)
      .flatMap((license) => license.expression ?? this.#idOf(license) ?? []);
    const several = [...new Set(parts)];
    if (several.length < 2) return several[0];
    return several.map((part) => (/\s/.test(part) ? `(${part})` : part)).join(' AND ');
  }

  /** By id. */
  entries(): readonly Entry[] {
    return [...this.#known.values()].sort((a, b) => compare(a.id, b.id));
  }

  // "see the wall" is LicenseRef-see-the-wall-1f2e3d4c: readable, and its own for every wording.
  #idOf({ words, text, url }: SbomLicense): string | undefined {
    const said = words ?? url ?? text?.slice(0, 40);
    if (said === undefined) return undefined;
    const plain = said
      .replace(/[^A-Za-z0-9.]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40);
    const digest = createHash('sha256').update(said).digest('hex').slice(0, 8);
    const id = `LicenseRef-${plain === '' ? '' : `${plain}-`}${digest}`;
    this.#known.set(id, { id, words: said, text });
    return id;
  }
}
