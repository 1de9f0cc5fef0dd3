// SPDX-License-Identifier: Apache-2.0

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

/** A template whose values are escaped, unless they are HTML made by it; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, i) => part + htmlOf(values[i] ?? '')).join('') };
}

type HtmlValue = string | number | Html | readonly Html[] | undefined;

function htmlOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if ('html' in value) return value.html;
  return value.map((one) => one.html).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
