// SPDX-License-Identifier: Apache-2.0
// A table. Vulnerabilities and what they mean for the components. The notation is explained in ../../shapes/shape-table.ts.

export const VULNERABILITY_SHAPES = {
  vulnerability: `
    bom-ref ref
    id string
    source vulnerabilitySource
    references vulnerabilityReference[]
    ratings rating[]
    cwes positive[]
    description string
    detail string
    recommendation string
    advisories advisory[]
    created date-time
    published date-time
    updated date-time
    credits credits
    tools tool[] 1.4
    tools toolParts|tool[] 1.5..
    analysis analysis
    affects affected{}
    properties property[]
    workaround string 1.5..
    proofOfConcept proofOfConcept 1.5..
    rejected date-time 1.5..
  `,
  vulnerabilitySource: `
    url string
    name string
  `,
  vulnerabilityReference: `
    id! string
    source! vulnerabilitySource
  `,
  rating: `
    source vulnerabilitySource
    score number
    severity severity
    method scoreMethod
    vector string
    justification string
  `,
  advisory: `
    title string
    url! link
  `,
  credits: `
    organizations organization[]
    individuals contact[]
  `,
  analysis: `
    state analysisState
    justification analysisJustification
    response analysisResponse[]
    detail string
    firstIssued date-time 1.5..
    lastUpdated date-time 1.5..
  `,
  affected: `
    ref! string 1.4
    ref! text|link 1.5..
    versions affectedVersion[]
  `,
  affectedVersion: `
    version text 1.4..1.5
    version string 1.6..
    range text
    status affectedStatus
    * one version range
  `,
  proofOfConcept: `
    reproductionSteps string
    environment string
    supportingMaterial attachment[]
    * open
  `,
} as const;
