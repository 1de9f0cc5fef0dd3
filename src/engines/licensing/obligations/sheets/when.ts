// SPDX-License-Identifier: Apache-2.0
// A table: the conditions that rows share, by short names.
import type { Trigger } from '../use.ts';

type When = readonly Trigger[];
export const COPY: When = ['passed-on'];
export const SOURCE: When = ['as-source'];
export const OBJECT: When = ['as-object'];
export const OFFER: When = ['offered'];
export const CHANGED: When = ['passed-on', 'modified'];
export const CHANGED_SOURCE: When = ['as-source', 'modified'];
export const CHANGED_OFFER: When = ['offered', 'modified'];
export const LINKED: When = ['passed-on', 'linked'];
export const LINKED_OBJECT: When = ['as-object', 'linked'];
export const STATIC_OBJECT: When = ['as-object', 'linked-statically'];
export const DEVICE: When = ['in-device'];
export const LINKED_DEVICE: When = ['in-device', 'linked'];
export const SERVED: When = ['served'];
export const CHANGED_SERVED: When = ['served', 'modified'];
export const LINKED_SERVED: When = ['served', 'linked'];
