// SPDX-License-Identifier: Apache-2.0
// A table: what the NTIA asks of a bill of materials.
import { asked } from './asked-by-several.ts';
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
    asked.author(`${DATA_FIELDS}: Author of SBOM Data`),
    asked.timestamp(`${DATA_FIELDS}: Timestamp`),
    {
      id: 'supplier',
      about: 'component',
      level: 'required',
      sentence: 'The supplier is named.',
      source: `${DATA_FIELDS}: Supplier Name`,
      isMet: components.namesSupplier,
    },
    asked.name(`${DATA_FIELDS}: Component Name`),
    asked.version(`${DATA_FIELDS}: Version of the Component`),
    {
      id: 'identifier',
      about: 'component',
      level: 'required',
      sentence: 'A package URL or a CPE identifies it in other registers.',
      source: `${DATA_FIELDS}: Other Unique Identifiers`,
      isMet: components.hasIdentifier,
    },
    asked.relationship(`${DATA_FIELDS}: Dependency Relationship`),
  ],
};
