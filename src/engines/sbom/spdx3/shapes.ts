// SPDX-License-Identifier: Apache-2.0
// A table: the classes of SPDX 3.0.1 that a bill of materials is made of, as in JSON-LD. The notation is explained in
// ../shapes/shape-table.ts. Classes of the other profiles are held to what every element must have.

const ELEMENT = `
  type! string
  spdxId! spdx-iri
  @id string
  creationInfo! creation-ref|CreationInfo
  name string
  summary string
  description string
  comment string
  verifiedUsing (Hash|IntegrityMethod)[]
  externalRef ExternalRef[]
  externalIdentifier ExternalIdentifier[]
  extension anything
`;

const ARTIFACT = `${ELEMENT}
  builtTime created
  releaseTime created
  validUntilTime created
  standardName string[]
  suppliedBy element-ref|Inline
  originatedBy (element-ref|Inline)[]
  supportLevel supportType[]
`;

const SOFTWARE = `${ARTIFACT}
  software_primaryPurpose softwarePurpose
  software_additionalPurpose softwarePurpose[]
  software_copyrightText string
  software_attributionText string[]
  software_contentIdentifier anything
`;

const COLLECTION = `${ELEMENT}
  element (element-ref|Inline)[]
  rootElement (element-ref|Inline)[]
  profileConformance profile[]
`;

const RELATIONSHIP = `${ELEMENT}
  from! element-ref|Inline
  to! (element-ref|Inline)[1+]
  relationshipType! relationshipType
  completeness completeness
  startTime created
  endTime created
`;

export const SHAPES: Readonly<Record<string, string>> = {
  CreationInfo: `
    type! string
    @id creation-id
    specVersion! specVersion
    created! created
    createdBy! (element-ref|Inline)[1+]
    createdUsing (element-ref|Inline)[]
    comment string
  `,
  Agent: ELEMENT,
  Person: ELEMENT,
  Organization: ELEMENT,
  SoftwareAgent: ELEMENT,
  Tool: ELEMENT,
  Bundle: `${COLLECTION}
    context string`,
  Bom: `${COLLECTION}
    context string`,
  SpdxDocument: `${COLLECTION}
    import ExternalMap[]
    namespaceMap NamespaceMap[]
    dataLicense element-ref|Inline`,
  software_Sbom: `${COLLECTION}
    context string
    software_sbomType sbomType[]`,
  software_Package: `${SOFTWARE}
    software_packageVersion string
    software_packageUrl purl
    software_downloadLocation uri
    software_homePage uri
    software_sourceInfo string`,
  software_File: `${SOFTWARE}
    contentType string
    software_fileKind fileKind`,
  software_Snippet: `${SOFTWARE}
    software_byteRange anything
    software_lineRange anything
    software_snippetFromFile! element-ref|Inline`,
  Relationship: RELATIONSHIP,
  LifecycleScopedRelationship: `${RELATIONSHIP}
    scope lifecycleScope`,
  Annotation: `${ELEMENT}
    annotationType! annotationType
    contentType string
    statement string
    subject! element-ref|Inline`,
  simplelicensing_LicenseExpression: `${ELEMENT}
    simplelicensing_licenseExpression! license-expression
    simplelicensing_licenseListVersion string
    simplelicensing_customIdToUri DictionaryEntry[]`,
  simplelicensing_SimpleLicensingText: `${ELEMENT}
    simplelicensing_licenseText! string`,
  Element: `${ELEMENT}
    * open`,
  Inline: `
    type! string
    * open`,
  Hash: `
    type! hashType
    comment string
    algorithm! hashAlgorithm
    hashValue! text`,
  IntegrityMethod: `
    type! integrityType
    * open`,
  ExternalRef: `
    type! externalRefClass
    comment string
    contentType string
    externalRefType externalRefType
    locator string[]`,
  ExternalIdentifier: `
    type! externalIdentifierClass
    comment string
    externalIdentifierType! externalIdentifierType
    identifier! text
    identifierLocator string[]
    issuingAuthority string
    * holds-purl externalIdentifierType identifier`,
  ExternalMap: `
    type! externalMapClass
    externalSpdxId! element-name
    locationHint string
    verifiedUsing (Hash|IntegrityMethod)[]
    definingArtifact element-ref|Inline`,
  NamespaceMap: `
    type! namespaceMapClass
    namespace! uri
    prefix! string`,
  DictionaryEntry: `
    type! dictionaryEntryClass
    key! string
    value string`,
};

/** Classes of the other profiles: AI, build, dataset, licensing in full, security, extension. */
export const OTHER_CLASSES: ReadonlySet<string> = new Set(
  `ai_AIPackage build_Build dataset_DatasetPackage
  expandedlicensing_ConjunctiveLicenseSet expandedlicensing_CustomLicense
  expandedlicensing_CustomLicenseAddition expandedlicensing_DisjunctiveLicenseSet
  expandedlicensing_IndividualLicensingInfo expandedlicensing_ListedLicense
  expandedlicensing_ListedLicenseException expandedlicensing_OrLaterOperator
  expandedlicensing_WithAdditionOperator IndividualElement
  security_CvssV2VulnAssessmentRelationship security_CvssV3VulnAssessmentRelationship
  security_CvssV4VulnAssessmentRelationship security_EpssVulnAssessmentRelationship
  security_ExploitCatalogVulnAssessmentRelationship security_SsvcVulnAssessmentRelationship
  security_VexAffectedVulnAssessmentRelationship security_VexFixedVulnAssessmentRelationship
  security_VexNotAffectedVulnAssessmentRelationship
  security_VexUnderInvestigationVulnAssessmentRelationship security_Vulnerability`.split(/\s+/),
);

export const WORDS = {
  specVersion: `
    *: 3.0.0 3.0.1
  `,
  hashType: `
    *: Hash
  `,
  integrityType: `
    *: PackageVerificationCode
  `,
  externalRefClass: `
    *: ExternalRef
  `,
  externalIdentifierClass: `
    *: ExternalIdentifier
  `,
  externalMapClass: `
    *: ExternalMap
  `,
  namespaceMapClass: `
    *: NamespaceMap
  `,
  dictionaryEntryClass: `
    *: DictionaryEntry
  `,
  hashAlgorithm: `
    *: adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2
      md4 md5 md6 other sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512
  `,
  profile: `
    *: ai build core dataset expandedLicensing extension lite security simpleLicensing software
  `,
  sbomType: `
    *: analyzed build deployed design runtime source
  `,
  fileKind: `
    *: directory file
  `,
  softwarePurpose: `
    *: application archive bom configuration container data device deviceDriver diskImage
      documentation evidence executable file filesystemImage firmware framework install library
      manifest model module operatingSystem other patch platform requirement source specification
      test
  `,
  supportType: `
    *: deployed development endOfSupport limitedSupport noAssertion noSupport support
  `,
  completeness: `
    *: complete incomplete noAssertion
  `,
  lifecycleScope: `
    *: build design development other runtime test
  `,
  annotationType: `
    *: other review
  `,
  externalIdentifierType: `
    *: cpe22 cpe23 cve email gitoid other packageUrl securityOther swhid swid urlScheme
  `,
  externalRefType: `
    *: altDownloadLocation altWebPage binaryArtifact bower buildMeta buildSystem
      certificationReport chat componentAnalysisReport cwe documentation dynamicAnalysisReport
      eolNotice exportControlAssessment funding issueTracker license mailingList mavenCentral
      metrics npm nuget other privacyAssessment productMetadata purchaseOrder
      qualityAssessmentReport releaseHistory releaseNotes riskAssessment runtimeAnalysisReport
      secureSoftwareAttestation securityAdversaryModel securityAdvisory securityFix securityOther
      securityPenTestReport securityPolicy securityThreatModel socialMedia sourceArtifact
      staticAnalysisReport support vcs vulnerabilityDisclosureReport
      vulnerabilityExploitabilityAssessment
  `,
  relationshipType: `
    *: affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo
      delegatedTo dependsOn descendantOf describes doesNotAffect expandsTo exploitCreatedBy
      fixedBy fixedIn foundBy generates hasAddedFile hasAssessmentFor hasAssociatedVulnerability
      hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile hasDependencyManifest
      hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost
      hasInput hasMetadata hasOptionalComponent hasOptionalDependency hasOutput hasPrerequisite
      hasProvidedDependency hasRequirement hasSpecification hasStaticLink hasTest hasTestCase
      hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy reportedBy
      republishedBy serializedInArtifact testedOn trainedOn underInvestigationFor usesTool
  `,
} as const;
