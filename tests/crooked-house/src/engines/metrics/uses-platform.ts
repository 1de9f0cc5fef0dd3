// SPDX-License-Identifier: Apache-2.0
export { open as wrong } from '#platform/files';
