// SPDX-License-Identifier: Apache-2.0
// A table: the tags of SPDX tag-value and the JSON fields they are.

/** The part of the document that a tag belongs to. */
export type TagPart =
  | 'document'
  | 'package'
  | 'file'
  | 'snippet'
  | 'license'
  | 'relationship'
  | 'annotation';

export interface Tag {
  readonly part: TagPart;
  /** `creationInfo.created`: inside an object of that name. */
  readonly field: string;
  /** `list` may be there several times. The rest is text with a meaning of its own. */
  readonly as?:
    | 'list'
    | 'boolean'
    | 'checksum'
    | 'reference'
    | 'verification'
    | 'external'
    | 'relationship'
    | 'bytes'
    | 'lines';
  /** The first tag of a new part. */
  readonly begins?: true;
}

const row = (part: TagPart, field: string, as?: Tag['as']): Tag =>
  as === undefined ? { part, field } : { part, field, as };

export const TAGS: ReadonlyMap<string, Tag> = new Map(
  Object.entries({
    SPDXVersion: row('document', 'spdxVersion'),
    DataLicense: row('document', 'dataLicense'),
    DocumentName: row('document', 'name'),
    DocumentNamespace: row('document', 'documentNamespace'),
    DocumentComment: row('document', 'comment'),
    ExternalDocumentRef: row('document', 'externalDocumentRefs', 'external'),
    Created: row('document', 'creationInfo.created'),
    Creator: row('document', 'creationInfo.creators', 'list'),
    LicenseListVersion: row('document', 'creationInfo.licenseListVersion'),
    CreatorComment: row('document', 'creationInfo.comment'),

    PackageName: { part: 'package', field: 'name', begins: true },
    PackageVersion: row('package', 'versionInfo'),
    PackageFileName: row('package', 'packageFileName'),
    PackageSupplier: row('package', 'supplier'),
    PackageOriginator: row('package', 'originator'),
    PackageDownloadLocation: row('package', 'downloadLocation'),
    FilesAnalyzed: row('package', 'filesAnalyzed', 'boolean'),
    PackageVerificationCode: row('package', 'packageVerificationCode', 'verification'),
    PackageChecksum: row('package', 'checksums', 'checksum'),
    PackageHomePage: row('package', 'homepage'),
    PackageSourceInfo: row('package', 'sourceInfo'),
    PackageLicenseConcluded: row('package', 'licenseConcluded'),
    PackageLicenseInfoFromFiles: row('package', 'licenseInfoFromFiles', 'list'),
    PackageLicenseDeclared: row('package', 'licenseDeclared'),
    PackageLicenseComments: row('package', 'licenseComments'),
    PackageCopyrightText: row('package', 'copyrightText'),
    PackageSummary: row('package', 'summary'),
    PackageDescription: row('package', 'description'),
    PackageComment: row('package', 'comment'),
    PackageAttributionText: row('package', 'attributionTexts', 'list'),
    PrimaryPackagePurpose: row('package', 'primaryPackagePurpose'),
    BuiltDate: row('package', 'builtDate'),
    ReleaseDate: row('package', 'releaseDate'),
    ValidUntilDate: row('package', 'validUntilDate'),
    ExternalRef: row('package', 'externalRefs', 'reference'),

    FileName: { part: 'file', field: 'fileName', begins: true },
    FileType: row('file', 'fileTypes', 'list'),
    FileChecksum: row('file', 'checksums', 'checksum'),
    LicenseConcluded: row('file', 'licenseConcluded'),
    LicenseInfoInFile: row('file', 'licenseInfoInFiles', 'list'),
    LicenseComments: row('file', 'licenseComments'),
    FileCopyrightText: row('file', 'copyrightText'),
    FileComment: row('file', 'comment'),
    FileNotice: row('file', 'noticeText'),
    FileContributor: row('file', 'fileContributors', 'list'),
    FileAttributionText: row('file', 'attributionTexts', 'list'),

    SnippetSPDXID: { part: 'snippet', field: 'SPDXID', begins: true },
    SnippetFromFileSPDXID: row('snippet', 'snippetFromFile'),
    SnippetByteRange: row('snippet', 'ranges', 'bytes'),
    SnippetLineRange: row('snippet', 'ranges', 'lines'),
    SnippetLicenseConcluded: row('snippet', 'licenseConcluded'),
    LicenseInfoInSnippet: row('snippet', 'licenseInfoInSnippets', 'list'),
    SnippetLicenseComments: row('snippet', 'licenseComments'),
    SnippetCopyrightText: row('snippet', 'copyrightText'),
    SnippetComment: row('snippet', 'comment'),
    SnippetName: row('snippet', 'name'),
    SnippetAttributionText: row('snippet', 'attributionTexts', 'list'),

    LicenseID: { part: 'license', field: 'licenseId', begins: true },
    ExtractedText: row('license', 'extractedText'),
    LicenseName: row('license', 'name'),
    LicenseCrossReference: row('license', 'seeAlsos', 'list'),
    LicenseComment: row('license', 'comment'),

    Relationship: { part: 'relationship', field: '', as: 'relationship', begins: true },
    RelationshipComment: row('relationship', 'comment'),

    Annotator: { part: 'annotation', field: 'annotator', begins: true },
    AnnotationDate: row('annotation', 'annotationDate'),
    AnnotationType: row('annotation', 'annotationType'),
    AnnotationComment: row('annotation', 'comment'),
  } satisfies Record<string, Tag>),
);

/** Known, and without a field in our trees. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set([
  'SPDXREF',
  'ExternalRefComment',
  'FileDependency',
  'ArtifactOfProjectName',
  'ArtifactOfProjectHomePage',
  'ArtifactOfProjectURI',
  'Reviewer',
  'ReviewDate',
  'ReviewComment',
]);
