// SPDX-License-Identifier: Apache-2.0
// A table: SPDX 2.2 and 2.3 as in JSON. The notation is explained in ../shapes/shape-table.ts.

export const SHAPES = {
  document: `
    $schema string
    SPDXID! spdx-id
    spdxVersion! string
    dataLicense! dataLicense
    name! string
    documentNamespace! namespace
    creationInfo! creationInfo
    comment string
    externalDocumentRefs externalDocument[]
    documentDescribes element-ref[]
    packages package[]
    files file[]
    snippets snippet[]
    hasExtractedLicensingInfos extractedLicense[]
    relationships relationship[]
    annotations annotation[]
    revieweds review[]
  `,
  creationInfo: `
    created! created
    creators! creator[1+]
    licenseListVersion string
    comment string
  `,
  externalDocument: `
    externalDocumentId! external-id
    spdxDocument! uri
    checksum! checksum
  `,
  checksum: `
    algorithm! checksumAlgorithm
    checksumValue! hexadecimal
  `,
  package: `
    SPDXID! spdx-id
    name! text
    versionInfo string
    packageFileName string
    supplier actor
    originator actor
    downloadLocation! location
    filesAnalyzed boolean
    packageVerificationCode verificationCode
    checksums checksum[]
    homepage string
    sourceInfo string
    licenseConcluded! license-field 2.2
    licenseConcluded license-field 2.3
    licenseInfoFromFiles license-field[]
    licenseDeclared! license-field 2.2
    licenseDeclared license-field 2.3
    licenseComments string
    copyrightText! string 2.2
    copyrightText string 2.3
    summary string
    description string
    comment string
    externalRefs externalRef[]
    attributionTexts string[]
    annotations annotation[]
    hasFiles element-ref[]
    primaryPackagePurpose packagePurpose 2.3
    builtDate created 2.3
    releaseDate created 2.3
    validUntilDate created 2.3
  `,
  verificationCode: `
    packageVerificationCodeValue! hexadecimal
    packageVerificationCodeExcludedFiles string[]
  `,
  externalRef: `
    referenceCategory! referenceCategory
    referenceType! string
    referenceLocator! text
    comment string
    * holds-purl referenceType referenceLocator
  `,
  file: `
    SPDXID! spdx-id
    fileName! text
    fileTypes fileType[]
    checksums! checksum[1+]
    licenseConcluded! license-field 2.2
    licenseConcluded license-field 2.3
    licenseInfoInFiles! license-field[] 2.2
    licenseInfoInFiles license-field[] 2.3
    licenseComments string
    copyrightText! string 2.2
    copyrightText string 2.3
    comment string
    noticeText string
    fileContributors string[]
    fileDependencies element-ref[]
    attributionTexts string[]
    annotations annotation[]
    artifactOfs anything
  `,
  snippet: `
    SPDXID! spdx-id
    snippetFromFile! element-ref
    ranges! snippetRange[1+]
    name string
    licenseConcluded! license-field 2.2
    licenseConcluded license-field 2.3
    licenseInfoInSnippets license-field[]
    licenseComments string
    copyrightText! string 2.2
    copyrightText string 2.3
    comment string
    attributionTexts string[]
    annotations annotation[]
  `,
  snippetRange: `
    startPointer! pointer
    endPointer! pointer
  `,
  pointer: `
    reference! element-ref
    offset integer
    lineNumber integer
    * one offset lineNumber
  `,
  extractedLicense: `
    licenseId! license-ref
    extractedText! string
    name string
    seeAlsos string[]
    crossRefs crossRef[]
    comment string
  `,
  crossRef: `
    url! string
    isLive boolean
    isValid boolean
    isWayBackLink boolean
    match string
    order integer
    timestamp string
  `,
  review: `
    reviewDate! created
    reviewer creator
    comment string
  `,
  relationship: `
    spdxElementId! element-ref
    relationshipType! relationshipType
    relatedSpdxElement! element-ref
    comment string
  `,
  annotation: `
    annotationDate! created
    annotationType! annotationType
    annotator! creator
    comment! string
  `,
} as const;

export const WORDS = {
  dataLicense: `
    *: CC0-1.0
  `,
  checksumAlgorithm: `
    *: SHA1 SHA224 SHA256 SHA384 SHA512 MD2 MD4 MD5 MD6
    2.3: SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 ADLER32
  `,
  packagePurpose: `
    *: APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM OPERATING_SYSTEM DEVICE FIRMWARE
      SOURCE ARCHIVE FILE INSTALL OTHER
  `,
  referenceCategory: `
    *: SECURITY PACKAGE-MANAGER PACKAGE_MANAGER PERSISTENT-ID PERSISTENT_ID OTHER
  `,
  fileType: `
    *: SOURCE BINARY ARCHIVE APPLICATION AUDIO IMAGE TEXT VIDEO DOCUMENTATION SPDX OTHER
  `,
  annotationType: `
    *: REVIEW OTHER
  `,
  relationshipType: `
    *: DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF
      DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF
      PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES
      GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR
      PATCH_APPLIED COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE
      DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF TEST_OF
      TEST_TOOL_OF DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS
      PREREQUISITE_FOR HAS_PREREQUISITE OTHER
    2.3: REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR
  `,
} as const;
