// SPDX-License-Identifier: Apache-2.0
// What package registries know of a package, looked up where it has already arrived: in an installed tree on disk.
// Never runs a package manager nor code of a package, never follows a link out of the folder it was given, and never
// goes to the network. Licences come out as the packages word them; #engines/licensing makes sense of them.
// Begin with installed-licenses.ts.
export type { InstalledLicense, WantedPackage } from './installed-licenses.ts';
export { readInstalledLicenses } from './installed-licenses.ts';
export type { InstalledText } from './text-files.ts';
