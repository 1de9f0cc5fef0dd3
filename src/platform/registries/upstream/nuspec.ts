// SPDX-License-Identifier: Apache-2.0
import { at, readXml, textAt, type XmlElement } from './read-xml.ts';

/** What a nuspec says of its package. */
export interface Nuspec {
  readonly id: string | undefined;
  readonly version: string | undefined;
  readonly license: string | undefined;
}

/** `undefined` for what is no nuspec. */
export function readNuspec(text: string): Nuspec | undefined {
  const [metadata] = at(readXml(text), 'metadata');
  if (metadata === undefined) return undefined;
  return {
    id: textAt(metadata, 'id'),
    version: textAt(metadata, 'version'),
    license: licenseIn(metadata),
  };
}

// `<license type="file">` names a text in the package, which words nothing itself.
function licenseIn(metadata: XmlElement): string | undefined {
  const [license] = at(metadata, 'license');
  if (license?.attributes.type === 'expression') return license.text || undefined;
  return license === undefined ? licenseAddress(textAt(metadata, 'licenseUrl')) : undefined;
}

/** `<repository type="git" url="https://…" />` of a nuspec. */
export function nuspecRepository(text: string): string | undefined {
  return at(readXml(text), 'metadata', 'repository')[0]?.attributes.url;
}

/** "https://licenses.nuget.org/MIT" stands for an expression, "https://aka.ms/deprecateLicenseUrl" for a file in the package. */
export function licenseAddress(url: string | undefined): string | undefined {
  const [, expression] = /^https:\/\/licenses\.nuget\.org\/(.+)$/.exec(url ?? '') ?? [];
  if (expression !== undefined) return unescaped(expression.replaceAll('+', ' '));
  return url?.includes('deprecateLicenseUrl') ? undefined : url;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
