// SPDX-License-Identifier: Apache-2.0
import { countOf, countText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { severityWords } from '../shell/words.ts';
import type { PolicyTrial } from './compliance.data.ts';

/** What the findings would be under a policy that is not in force. */
export function PolicyTrialResult({ trial }: { readonly trial: PolicyTrial }) {
  const { current, tried, appearing, gone, uncovered } = trial;
  return (
    <div className={text.stack} role="status">
      <p className={text.prose}>
        With this policy the findings would be: <strong>{countText(appearing.total)} new</strong>
        {waivedOf(appearing)}, <strong>{countText(gone.total)} gone</strong>
        {waivedOf(gone)}; {countText(tried.open)} open and {countText(tried.waived)} waived where{' '}
        {countText(current.open)} and {countText(current.waived)} are now. Nothing was changed.
      </p>
      <Findings title="New" findings={appearing} />
      <Findings title="Gone" findings={gone} />
      <Findings
        title="No longer waived, as worse than when that was granted"
        findings={uncovered}
      />
    </div>
  );
}

function waivedOf({ waived }: PolicyTrial['gone']): string {
  return waived === 0 ? '' : ` (${countText(waived)} of them waived)`;
}

function Findings({
  title,
  findings: { total, items },
}: {
  readonly title: string;
  readonly findings: PolicyTrial['gone'];
}) {
  if (total === 0) return null;
  const more = total - items.length;
  return (
    <details>
      <summary>
        {title}: {countOf(total, 'finding')}
      </summary>
      <ul>
        {items.map((one) => (
          <li key={`${one.rule} ${one.package} ${one.repository.id} ${one.license ?? ''}`}>
            <Status {...severityWords[one.severity]} />{' '}
            <span className={text.mono}>{one.package}</span> in {one.repository.name}
            <div className={text.soft}>
              {one.message} ({one.rule}){one.isWaived && ', waived'}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={text.soft}>and {countText(more)} more</p>}
    </details>
  );
}
