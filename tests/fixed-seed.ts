// SPDX-License-Identifier: Apache-2.0
// Property tests look at other examples on every run, which is how they find what nobody thought of. A gate has to give
// the same answer to the same change, so with CI=true they all look at the same ones.
import fc from 'fast-check';

if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_123 });
