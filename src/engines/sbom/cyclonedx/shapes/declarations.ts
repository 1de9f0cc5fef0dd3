// SPDX-License-Identifier: Apache-2.0
// A table. Claims about standards, and patents. The notation is explained in ../../shapes/shape-table.ts.

export const DECLARATION_SHAPES = {
  declarations: `
    assessors assessor[]
    attestations attestation[]
    claims claim[]
    evidence claimEvidence[]
    targets targets
    affirmation affirmation
    signature signature
  `,
  assessor: `
    bom-ref ref
    thirdParty boolean
    organization organization
  `,
  attestation: `
    summary string
    assessor text
    map attestationMap[]
    signature signature
  `,
  attestationMap: `
    requirement text
    claims text[]
    counterClaims text[]
    conformance conformance
    confidence confidence
  `,
  conformance: `
    score ratio
    rationale string
    mitigationStrategies text[]
  `,
  confidence: `
    score ratio
    rationale string
  `,
  claim: `
    bom-ref ref
    target text
    predicate string
    mitigationStrategies text[]
    reasoning string
    evidence text[]
    counterEvidence text[]
    externalReferences externalReference[]
    signature signature
  `,
  claimEvidence: `
    bom-ref ref
    propertyName string
    description string
    data claimData[]
    created date-time
    expires date-time
    author contact
    reviewer contact
    signature signature
  `,
  claimData: `
    name string
    contents claimContents
    classification string
    sensitiveData string[]
    governance dataGovernance
  `,
  claimContents: `
    attachment attachment
    url link
  `,
  targets: `
    organizations organization[]
    components component[]
    services service[]
  `,
  affirmation: `
    statement string
    signatories signatory[]
    signature signature
  `,
  signatory: `
    name string
    role string
    signature signature
    organization organization
    externalReference externalReference
    * one signature externalReference
    * together externalReference organization
  `,
  definitions: `
    standards standard[]
    patents (patent|patentFamily)[] 1.7
  `,
  standard: `
    bom-ref ref
    name string
    version string
    description string
    owner string
    requirements requirement[]
    levels level[]
    externalReferences externalReference[]
    signature signature
  `,
  requirement: `
    bom-ref ref
    identifier string
    title string
    text string
    descriptions string[]
    openCre cre[]
    parent text
    properties property[]
    externalReferences externalReference[]
  `,
  level: `
    bom-ref ref
    identifier string
    title string
    description string
    requirements text[]
  `,
  patentAssertion: `
    bom-ref ref
    assertionType! assertionType
    patentRefs text[]
    asserter! organization|contact|text
    notes string
  `,
  patent: `
    bom-ref ref
    patentNumber! patent-number
    applicationNumber patent-number
    jurisdiction! country
    priorityApplication priorityApplication
    publicationNumber patent-number
    title string
    abstract string
    filingDate date
    grantDate date
    patentExpirationDate date
    patentLegalStatus! patentStatus
    patentAssignee (contact|organization)[]
    externalReferences externalReference[]
  `,
  patentFamily: `
    bom-ref ref
    familyId! string
    priorityApplication priorityApplication
    members text[]
    externalReferences externalReference[]
  `,
  priorityApplication: `
    applicationNumber! patent-number
    jurisdiction! country
    filingDate! date
  `,
} as const;
