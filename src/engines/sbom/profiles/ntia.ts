// SPDX-License-Identifier: Apache-2.0
// A table: what the NTIA asks of a bill of materials.
import type { Profile } from './requirement.ts';
import { components, documents } from './what-is-said.ts';

const DATA_FIELDS = 'section III, Data Fields';

export const ntia: Profile = {
  name: 'NTIA minimum elements',
  source:
    'United States Department of Commerce, NTIA: The Minimum Elements For a Software Bill of Materials, 12 July 2021',
  requirements: [
    {
      id: 'machine-readable',
      about: 'document',
      level: 'required',
      sentence: 'The document is a valid one of a machine-readable standard.',
      source: 'section III, Automation Support',
      isMet: documents.isValid,
    },
    {
      id: 'author',
      about: 'document',
      level: 'required',
      sentence: 'It names who made the bill; a program is not enough.',
      source: `${DATA_FIELDS}: Author of SBOM Data`,
      isMet: documents.namesAuthor,
    },
    {
      id: 'timestamp',
      about: 'document',
      level: 'required',
      sentence: 'It says when the bill was made.',
      source: `${DATA_FIELDS}: Timestamp`,
      isMet: documents.hasTime,
    },
    {
      id: 'supplier',
      about: 'component',
      level: 'required',
      sentence: 'The supplier is named.',
      source: `${DATA_FIELDS}: Supplier Name`,
      isMet: components.namesSupplier,
    },
    {
      id: 'name',
      about: 'component',
      level: 'required',
      sentence: 'The component is named.',
      source: `${DATA_FIELDS}: Component Name`,
      isMet: components.hasName,
    },
    {
      id: 'version',
      about: 'component',
      level: 'required',
      sentence: 'The version is given.',
      source: `${DATA_FIELDS}: Version of the Component`,
      isMet: components.hasVersion,
    },
    {
      id: 'identifier',
      about: 'component',
      level: 'required',
      sentence: 'A package URL or a CPE identifies it in other registers.',
      source: `${DATA_FIELDS}: Other Unique Identifiers`,
      isMet: components.hasIdentifier,
    },
    {
      id: 'relationship',
      about: 'component',
      level: 'required',
      sentence: 'It is said what asks for it, what it asks for, or what it is a part of.',
      source: `${DATA_FIELDS}: Dependency Relationship`,
      isMet: components.isRelated,
    },
  ],
};
