// SPDX-License-Identifier: Apache-2.0
// Imported on demand: a file like this takes what it names out of a room and leaves the rest behind.
export { observeComponents } from '#facts/components';
export { readInstalledLicenses } from '#platform/registries';
