// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotPlainXml, scanPlainXml, type XmlEvents } from '#model';
import { FaultError } from './document.ts';
import { readXml, readXmlInFull } from './read-xml.ts';

/** Writes down what it hears; neighbouring pieces of text are one. */
function notes(): XmlEvents & { readonly heard: string[] } {
  const heard: string[] = [];
  let isText = false;
  return {
    heard,
    open(name, attributes, { line }) {
      isText = false;
      heard.push(`${line} <${name} ${JSON.stringify(Object.entries(attributes))}>`);
    },
    text(more) {
      if (isText) heard.push(`${heard.pop()}${more}`);
      else heard.push(more);
      isText = true;
    },
    close() {
      isText = false;
      heard.push('</>');
    },
  };
}

/** What the plain scanner hears; `undefined` where it leaves the text to the general reader. */
function plainly(text: string): readonly string[] | undefined {
  const listener = notes();
  try {
    scanPlainXml(text, listener);
    return listener.heard;
  } catch (error) {
    if (error instanceof NotPlainXml) return undefined;
    throw error;
  }
}

function inFull(text: string) {
  const listener = notes();
  try {
    readXmlInFull(text, listener);
    return listener.heard;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a bill -->
<p:bom xmlns:p="urn:x"
   version='1'>
  <a b="1 &amp; &#233;
 two" c = "'"/> text &lt; <![CDATA[ <raw> & ]]><!-- - -->more
  <p:list
  ><i>1</i ><i>\u00e9\ud83d\ude00</i></p:list>
</p:bom>
`;

describe('the plain scanner', () => {
  it('hears what the general reader hears, with the same lines', () => {
    expect(plainly(DOCUMENT)).toEqual(inFull(DOCUMENT));
    expect(plainly(DOCUMENT.replaceAll('\n', '\r\n'))).toEqual(
      inFull(DOCUMENT.replaceAll('\n', '\r\n')),
    );
  });

  it('never hears anything else than the general reader, whatever happened to the document', () => {
    const place = fc.nat(DOCUMENT.length);
    const piece = fc.oneof(
      fc.constantFrom('<', '>', '/', '&', '"', "'", '=', ']]>', '--', '\r', '\t', '<!--', '<?x?>'),
      fc.constantFrom('&b;', '&#0;', '&#x41;', '&#13;', '\0', '\ud83d', '<a>', '</a>', ' b="2"'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(place, fc.nat(12), piece, (at, length, more) => {
        const text = DOCUMENT.slice(0, at) + more + DOCUMENT.slice(at + length);
        const plain = plainly(text);
        if (plain !== undefined) expect(plain).toEqual(inFull(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a document', () => {
  it('is read anew by the general reader where the scanner gives up, and by it alone', () => {
    expect(readXml('<a>one<?x y?></a>')).toMatchObject({ root: { text: 'one', children: [] } });
  });

  it('says where it is no XML', () => {
    expect(readXml('<a>\n<b></a>')).toMatchObject({ fault: { code: 'bad-xml', line: 2 } });
  });
});
