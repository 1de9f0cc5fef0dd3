// SPDX-License-Identifier: Apache-2.0
// What authorities ask of a bill of materials, each requirement a row with its sentence and its source.
// Looks at what a document says and never fills in a value. Begin with check-profile.ts; a profile is a table beside it.
export type {
  LackingComponent,
  ProfileReport,
  RequirementResult,
  SbomProfile,
} from './check-profile.ts';
export { checkProfile, SBOM_PROFILES } from './check-profile.ts';
