// SPDX-License-Identifier: Apache-2.0
import type { NoticeComponent, Notices, NoticeText } from './notices.ts';
import { factsOf, headOf, nameOf, openingOf, titleOf, unknownOf, usersIn } from './sentences.ts';

/** One page that needs nothing else: no script, no address, and a style for paper. */
export function noticesAsHtml(notices: Notices): string {
  const title = escaped(titleOf(notices));
  const unknown = unknownOf(notices);
  const usersOf = usersIn(notices);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p>${escaped(openingOf(notices))}</p>`,
    '<h2>Components</h2>',
    ...notices.components.map(componentPart),
    ...(unknown.length === 0 ? [] : unknownPart(unknown)),
    '<h2>Texts</h2>',
    ...notices.texts.map((text) => textPart(text, usersOf(text))),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function componentPart(component: NoticeComponent): string {
  const facts = factsOf(component).map(
    ([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`,
  );
  const links = component.texts.map((number) => `<a href="#text-${number}">text ${number}</a>`);
  const texts = links.length === 0 ? [] : [`<dt>Texts</dt><dd>${links.join(', ')}</dd>`];
  return [
    '<section>',
    `<h3>${escaped(nameOf(component))}</h3>`,
    `<dl>${[...facts, ...texts].join('')}</dl>`,
    '</section>',
  ].join('\n');
}

function unknownPart(unknown: readonly NoticeComponent[]): readonly string[] {
  const items = unknown.map((component) => `<li>${escaped(nameOf(component))}</li>`);
  return ['<h2>Components whose licence is not known</h2>', `<ul>${items.join('')}</ul>`];
}

function textPart(text: NoticeText, users: readonly NoticeComponent[]): string {
  return [
    `<section id="text-${text.number}" class="${text.kind}">`,
    `<h3>Text ${text.number}</h3>`,
    `<p>${escaped(headOf(text))}, of ${escaped(users.map(nameOf).join(', '))}</p>`,
    `<pre>${escaped(text.text)}</pre>`,
    '</section>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:0}
main{max-width:56rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:1px solid}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
dl{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem;margin:0}
dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem;border-left:3px solid;padding-left:1rem}
@media print{
body{font-size:9pt}main{max-width:none;padding:0}pre{font-size:7.5pt}
h3{break-after:avoid}section{break-inside:avoid-page}section:has(pre){break-inside:auto}
a{color:inherit;text-decoration:none}}
`;
