// SPDX-License-Identifier: Apache-2.0

/** The distribution that usually holds a module: `Moose::Util` has the name `Moose-Util` there. */
export function distributionOf(module: string): string {
  return module.replaceAll('::', '-');
}
