// SPDX-License-Identifier: Apache-2.0
// A table. Where a component comes from and how that is known. The notation is explained in ../../shapes/shape-table.ts.

export const PROVENANCE_SHAPES = {
  componentPedigree: `
    ancestors component[]
    descendants component[]
    variants component[]
    commits commit[]
    patches patch[]
    notes string
  `,
  commit: `
    uid string
    url link
    author identifiableAction
    committer identifiableAction
    message string
  `,
  identifiableAction: `
    timestamp date-time
    name string
    email email
  `,
  patch: `
    type! patchType
    diff diff
    resolves issue[]
  `,
  diff: `
    text attachment
    url string 1.2
    url link 1.3..
  `,
  issue: `
    type! issueType
    id string
    name string
    description string
    source issueSource
    references anything[] 1.2
    references link[] 1.3..
  `,
  issueSource: `
    name string
    url string 1.2
    url link 1.3..
  `,
  componentEvidence: `
    licenses licenseChoice
    copyright copyright[]
    identity identity 1.5
    identity identity[]|identity 1.6..
    occurrences occurrence[] 1.5..
    callstack callstack 1.5..
  `,
  identity: `
    field! identityField
    confidence ratio
    methods identityMethod[]
    tools (text|link){}
    concludedValue string 1.6..
  `,
  identityMethod: `
    technique! identityTechnique
    confidence! ratio
    value string
  `,
  occurrence: `
    bom-ref ref
    location! string
    line natural 1.6..
    offset natural 1.6..
    symbol string 1.6..
    additionalContext string 1.6..
  `,
  callstack: `
    frames frame[]
  `,
  frame: `
    package string
    module! string
    function string
    parameters string[]
    line integer
    column integer
    fullFilename string
  `,
  copyright: `
    text! string
  `,
  releaseNotes: `
    type! string
    title string
    featuredImage link
    socialImage link
    description string
    timestamp date-time
    aliases string[]
    tags string[]
    resolves issue[]
    notes note[]
    properties property[]
  `,
  note: `
    locale locale
    text! attachment
  `,
} as const;
