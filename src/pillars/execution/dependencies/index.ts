// SPDX-License-Identifier: Apache-2.0
// Inner room: which initiative has to be done before another one can begin.
// Never lets a chain come back to where it began, and moves no date: it says where dates do not fit.
// Begin with dependency.ts; chain.ts looks along the chain.
export {
  addDependency,
  type DependencyWords,
  removeDependency,
} from './change-dependencies.ts';
export { type Dependency, dependenciesIn, misfitOf } from './dependency.ts';
