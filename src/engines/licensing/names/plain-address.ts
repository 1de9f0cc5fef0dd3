// SPDX-License-Identifier: Apache-2.0

/** An address without scheme, "www.", suffix and fragment, in lower case. */
export function plainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[#?].*$/, '')
    .replace(/[.,;:)\]'"]+$/, '')
    .replace(/\/+$/, '')
    .replace(/\.(?:html?|php|txt|md|pdf|en|xml|json)$/g, '')
    .replace(/\.(?:html?|php|txt|[a-z]{2})$/g, '');
}
