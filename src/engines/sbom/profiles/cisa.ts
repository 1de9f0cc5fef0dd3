// SPDX-License-Identifier: Apache-2.0
// A table: what the CISA asks of a bill of materials.
import { asked } from './asked-by-several.ts';
import type { Profile } from './requirement.ts';
import { components, documents } from './what-is-said.ts';

const DATA_FIELDS = 'Data Fields';

export const cisa: Profile = {
  name: 'CISA minimum elements',
  source:
    'Cybersecurity and Infrastructure Security Agency: 2025 Minimum Elements for a Software Bill of Materials, draft of 22 August 2025',
  requirements: [
    {
      id: 'machine-processable',
      about: 'document',
      level: 'required',
      sentence: 'The document is a valid one of a machine-processable standard.',
      source: 'Automation Support',
      isMet: documents.isValid,
    },
    asked.author(`${DATA_FIELDS}: SBOM Author`),
    {
      id: 'tool',
      about: 'document',
      level: 'required',
      sentence: 'It names the program that made the bill.',
      source: `${DATA_FIELDS}: Tool Name`,
      isMet: documents.namesTool,
    },
    asked.timestamp(`${DATA_FIELDS}: Timestamp`),
    {
      id: 'generation-context',
      about: 'document',
      level: 'required',
      sentence: 'It says in which stage of its life the software was looked at.',
      source: `${DATA_FIELDS}: Generation Context`,
      isMet: documents.namesStage,
    },
    {
      id: 'producer',
      about: 'component',
      level: 'required',
      sentence: 'Its producer is named.',
      source: `${DATA_FIELDS}: Software Producer`,
      isMet: components.namesProducer,
    },
    asked.name(`${DATA_FIELDS}: Component Name`),
    asked.version(`${DATA_FIELDS}: Component Version`),
    {
      id: 'identifier',
      about: 'component',
      level: 'required',
      sentence: 'At least one identifier is given: a package URL or a CPE.',
      source: `${DATA_FIELDS}: Software Identifiers`,
      isMet: components.hasIdentifier,
    },
    {
      id: 'hash',
      about: 'component',
      level: 'required',
      sentence: 'A hash of the component is given with its algorithm.',
      source: `${DATA_FIELDS}: Component Hash`,
      isMet: components.hasHash,
    },
    {
      id: 'license',
      about: 'component',
      level: 'required',
      sentence: 'Its licence is given.',
      source: `${DATA_FIELDS}: License`,
      isMet: components.hasLicense,
    },
    asked.relationship(`${DATA_FIELDS}: Dependency Relationship`),
  ],
};
