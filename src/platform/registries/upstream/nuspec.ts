// SPDX-License-Identifier: Apache-2.0
import { at, readXml } from './read-xml.ts';

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
