// SPDX-License-Identifier: Apache-2.0
// A table. The bill itself: metadata, components, services, licences, dependencies. The notation is explained in ../../shapes/shape-table.ts.

export const BILL_SHAPES = {
  bom: `
    $schema string
    bomFormat! bomFormat
    specVersion! string
    serialNumber serial
    version integer ..1.4
    version positive 1.5..
    metadata metadata
    components component{}
    services service{}
    externalReferences externalReference[]
    dependencies dependency{}
    compositions composition{} 1.3..
    vulnerabilities vulnerability{} 1.4..
    signature signature 1.4..
    annotations annotation{} 1.5..
    formulation formula{} 1.5..
    properties property[] 1.5..
    declarations declarations 1.6..
    definitions definitions 1.6..
    citations citation{} 1.7
  `,
  metadata: `
    timestamp date-time
    tools tool[] ..1.4
    tools toolParts|tool[] 1.5..
    authors contact[]
    component component
    manufacture organization
    supplier organization
    licenses licenseChoice 1.3..
    properties property[] 1.3..
    lifecycles (lifecyclePhase|lifecycleName)[] 1.5..
    manufacturer organization 1.6..
    distributionConstraints distribution 1.7
  `,
  lifecyclePhase: `
    phase! phase
  `,
  lifecycleName: `
    name! string
    description string
  `,
  distribution: `
    tlp tlpClassification
  `,
  toolParts: `
    components component{}
    services service{}
  `,
  tool: `
    vendor string
    name string
    version string
    hashes hash[]
    externalReferences externalReference[] 1.4..
  `,
  organization: `
    name string
    url anything[] 1.2
    url link[] 1.3..
    contact contact[]
    bom-ref ref 1.5..
    address postalAddress 1.6..
  `,
  contact: `
    name string
    email string ..1.3
    email email 1.4..
    phone string
    bom-ref ref 1.5..
  `,
  postalAddress: `
    bom-ref ref
    country string
    region string
    locality string
    postOfficeBoxNumber string
    postalCode string
    streetAddress string
  `,
  component: `
    type! componentType
    mime-type media-type
    bom-ref own-ref
    supplier organization
    author string
    publisher string
    group string
    name! string
    version! string ..1.3
    version string 1.4..
    description string
    scope componentScope
    hashes hash[]
    licenses licenseChoice
    copyright string
    cpe string
    purl purl
    swid swid
    modified boolean
    pedigree componentPedigree
    externalReferences externalReference[]
    components component{}
    evidence componentEvidence 1.3..
    properties property[] 1.3..
    releaseNotes releaseNotes 1.4..
    signature signature 1.4..
    modelCard modelCard 1.5..
    data componentData[] 1.5..
    manufacturer organization 1.6..
    authors contact[] 1.6..
    omniborId string[] 1.6..
    swhid string[] 1.6..
    cryptoProperties cryptoProperties 1.6..
    tags string[] 1.6..
    versionRange text 1.7
    isExternal boolean 1.7
    patentAssertions patentAssertion[] 1.7
    * not-both version versionRange 1.7
    * only-where isExternal versionRange 1.7
  `,
  swid: `
    tagId! string
    name! string
    version string
    tagVersion integer
    patch boolean
    text attachment
    url string 1.2
    url link 1.3..
  `,
  hash: `
    alg! hashAlg
    content! digest
  `,
  licenseChoice: `
    = licenseEntry[] ..1.4
    = licenseOnly[]|licenseExpression[=1] 1.5..1.6
    = (licenseOnly|licenseExpression)[] 1.7
  `,
  licenseEntry: `
    license license
    expression license-expression
    * one license expression
  `,
  licenseOnly: `
    license! license
  `,
  licenseExpression: `
    expression! license-expression
    bom-ref ref
    acknowledgement acknowledgement 1.6..
    expressionDetails expressionDetail[] 1.7
    licensing licensing 1.7
    properties property[] 1.7
  `,
  expressionDetail: `
    licenseIdentifier! string
    bom-ref ref
    text attachment
    url link
  `,
  license: `
    id license-id
    name string
    text attachment
    url string 1.2
    url link 1.3..
    bom-ref ref 1.5..
    licensing licensing 1.5..
    properties property[] 1.5..
    acknowledgement acknowledgement 1.6..
    * one id name
  `,
  licensing: `
    altIds string[]
    licensor licenseParty
    licensee licenseParty
    purchaser licenseParty
    purchaseOrder string
    licenseTypes licenseType[]
    lastRenewal date-time
    expiration date-time
  `,
  licenseParty: `
    organization organization
    individual contact
    * one organization individual
  `,
  attachment: `
    contentType string
    encoding attachmentEncoding
    content! string
  `,
  externalReference: `
    url! string 1.2
    url! link 1.3..
    comment string
    type! externalReferenceType
    hashes hash[] 1.3..
    properties property[] 1.7
  `,
  property: `
    name string 1.3..1.5
    name! string 1.6..
    value string
    * open ..1.5
  `,
  service: `
    bom-ref own-ref
    provider organization
    group string
    name! string
    version string
    description string
    endpoints anything[] 1.2
    endpoints link[] 1.3..
    authenticated boolean
    x-trust-boundary boolean
    data dataClassification[] ..1.4
    data serviceData[] 1.5..
    licenses licenseChoice
    externalReferences externalReference[]
    services service{}
    properties property[] 1.3..
    releaseNotes releaseNotes 1.4..
    signature signature 1.4..
    trustZone string 1.5..
    tags string[] 1.6..
    patentAssertions patentAssertion[] 1.7
  `,
  dataClassification: `
    flow! dataFlow
    classification! string
  `,
  serviceData: `
    flow! dataFlowDirection
    classification! string
    name string
    description string
    governance dataGovernance
    source link[]
    destination link[]
  `,
  dataGovernance: `
    custodians responsibleParty[]
    stewards responsibleParty[]
    owners responsibleParty[]
  `,
  responsibleParty: `
    organization organization
    contact contact
    * one organization contact
  `,
  dependency: `
    ref! ref-to
    dependsOn ref-to{}
    provides ref-to{} 1.6..
  `,
  composition: `
    aggregate! aggregateType
    assemblies ref-to{} 1.3..1.4
    assemblies (ref-to|bom-link){} 1.5..
    dependencies ref-to{}
    signature signature 1.4..
    bom-ref ref 1.5..
    vulnerabilities string{} 1.5..
  `,
  annotation: `
    bom-ref ref
    subjects! (text|link){}
    annotator! annotator
    timestamp! date-time
    text! string
    signature signature
  `,
  annotator: `
    organization organization
    individual contact
    component component
    service service
    * one organization individual component service
  `,
  citation: `
    bom-ref ref
    pointers string[1+]
    expressions string[1+]
    timestamp! date-time
    attributedTo text
    process text
    note string
    signature signature
    * one pointers expressions
    * any attributedTo process
  `,
} as const;
