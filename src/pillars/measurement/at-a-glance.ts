// SPDX-License-Identifier: Apache-2.0

/** What is shown of a project where there is room for a few figures; the others are one click away. */
export const AT_A_GLANCE: readonly string[] = [
  'contributors',
  'new-contributors',
  'contributor-absence-factor',
  'elephant-factor',
  'commits',
  'days-since-last-commit',
  'release-frequency',
  'days-since-last-release',
  'dependencies',
  'license-coverage',
  'policy-compliance-rate',
  'libyears',
];
