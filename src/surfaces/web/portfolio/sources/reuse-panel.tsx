// SPDX-License-Identifier: Apache-2.0
import type { SourcesReply } from '#surfaces/contract';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';

interface ReusePanelProps {
  readonly reuse: NonNullable<SourcesReply['read']>['reuse'];
}

/** How the repository stands to REUSE 3.3. */
export function ReusePanel({ reuse }: ReusePanelProps) {
  const { compliant, files, withLicense, withCopyright } = reuse;
  const missing = [
    ...reuse.missingTexts.map(({ license }) => `LICENSES/${license}.txt is missing`),
    ...reuse.unusedTexts.map(({ path }) => `${path} is named by no file`),
    ...reuse.badLicenses.map(({ license, path }) => `${license} in ${path} is no SPDX licence`),
  ];
  return (
    <Panel
      title="REUSE 3.3"
      sentence="Every file names its licence and its holder, and every licence has its text in LICENSES/."
    >
      <Facts>
        <Fact name="Standing">
          <Status
            tone={compliant ? 'good' : 'warning'}
            word={compliant ? 'compliant' : 'not compliant'}
          />
        </Fact>
        <Fact name="With licence">
          {countText(withLicense)} of {countText(files)}
        </Fact>
        <Fact name="With holder">
          {countText(withCopyright)} of {countText(files)}
        </Fact>
      </Facts>
      {missing.length > 0 && (
        <ul>
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={text.soft}>
        <span className={text.mono}>lanthorn reuse</span> lists every file.
      </p>
    </Panel>
  );
}
