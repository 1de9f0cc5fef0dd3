// SPDX-License-Identifier: Apache-2.0
// A table: what several authorities ask in the same words. Each says where its own document has it.
import type { Requirement } from './requirement.ts';
import { components, documents } from './what-is-said.ts';

type Row = (source: string) => Requirement;

export const asked = {
  author: (source) => ({
    id: 'author',
    about: 'document',
    level: 'required',
    sentence: 'It names who made the bill; a program is not enough.',
    source,
    isMet: documents.namesAuthor,
  }),
  timestamp: (source) => ({
    id: 'timestamp',
    about: 'document',
    level: 'required',
    sentence: 'It says when the bill was made.',
    source,
    isMet: documents.hasTime,
  }),
  name: (source) => ({
    id: 'name',
    about: 'component',
    level: 'required',
    sentence: 'The component is named.',
    source,
    isMet: components.hasName,
  }),
  version: (source) => ({
    id: 'version',
    about: 'component',
    level: 'required',
    sentence: 'The version is given.',
    source,
    isMet: components.hasVersion,
  }),
  relationship: (source) => ({
    id: 'relationship',
    about: 'component',
    level: 'required',
    sentence: 'It is said what asks for it, what it asks for, or what it is a part of.',
    source,
    isMet: components.isRelated,
  }),
} satisfies Readonly<Record<string, Row>>;
