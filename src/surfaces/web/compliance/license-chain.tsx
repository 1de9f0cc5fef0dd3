// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { Panel } from '../shell/panel.tsx';
import { Unknown } from '../shell/unknown.tsx';
import classes from './compliance.module.css';

type Step = ComponentDetailReply['licenseChain'][number];

const STEP_NAMES: Readonly<Record<Step['step'], string>> = {
  declared: 'Declared',
  normalised: 'Read as',
  installed: 'Found in the installed package',
  registry: 'Told by the package registry',
  detected: 'Its licence texts say',
  curated: 'Corrected',
  concluded: 'Concluded',
  effective: 'In effect',
};

/** Steps that repeat what somebody wrote, which need be no expression. */
const AS_WORDED: ReadonlySet<Step['step']> = new Set(['declared', 'installed', 'registry']);

/** From the words of the file to the licence in effect, each step with its source. */
export function LicenseChain({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Panel title="How we know the licence" sentence="From the words of the file to what we act on.">
      <ol className={classes.chain}>
        {steps.map(({ step, value, source }) => (
          <li key={`${step} ${source}`} data-step={step}>
            <span className={classes.stepName}>{STEP_NAMES[step]}</span>
            <span className={classes.stepValue}>
              {AS_WORDED.has(step) ? (
                (value ?? <Unknown />)
              ) : (
                <LicenseExpression expression={value} />
              )}
            </span>
            <span className={classes.stepSource}>{source}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
