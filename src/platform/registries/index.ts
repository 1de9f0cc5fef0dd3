// SPDX-License-Identifier: Apache-2.0
// What package registries know of a package: looked up where it has already arrived (an installed tree or a package manager's cache on disk), or asked
// of the registries that were configured. Never runs a package manager nor code of a package, never follows a link out of
// the folder it was given. Licences come out as the packages word them; #engines/licensing makes sense of them.
// Begin with installed/installed-licenses.ts (trees) and open-registries.ts (registries); clients/ has one file for each.
export { registries } from './clients/index.ts';
export type { PackageCache } from './installed/find-installed.ts';
export type { InstalledLicense } from './installed/installed-licenses.ts';
export { readInstalledLicenses } from './installed/installed-licenses.ts';
export type { WantedPackage } from './installed/installed-package.ts';
export type { InstalledUpstream } from './installed/installed-upstreams.ts';
export { readInstalledUpstreams } from './installed/installed-upstreams.ts';
export type { InstalledText } from './installed/text-files.ts';
export type {
  Registries,
  RegistriesOptions,
  RegistrySetting,
} from './open-registries.ts';
export { openRegistries } from './open-registries.ts';
export type { Registry } from './upstream/registry.ts';
export type {
  UpstreamPackage,
  UpstreamReport,
  UpstreamVersion,
  WantedUpstream,
} from './upstream/upstream-package.ts';
