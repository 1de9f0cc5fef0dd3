// SPDX-License-Identifier: Apache-2.0
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import type { AdvisoryRecord } from './vulnerabilities.data.ts';
import classes from './vulnerabilities.module.css';

/** What the databases say, in their own words. */
export function AdvisoryRecords({ records }: { readonly records: readonly AdvisoryRecord[] }) {
  return records.map((record) => (
    <Panel key={record.id} title={`Record ${record.id}`} sentence={sentenceOf(record)}>
      <div className={text.stack}>
        {record.details !== '' && <p className={classes.details}>{record.details}</p>}
        <References references={record.references} />
      </div>
    </Panel>
  ));
}

function sentenceOf({ published, modified, packages }: AdvisoryRecord): string {
  const names = [...new Set(packages.map(({ ecosystem, name }) => `${name} (${ecosystem})`))];
  const days = [
    published && `published ${published.slice(0, 10)}`,
    modified && `last changed ${modified.slice(0, 10)}`,
  ];
  return [names.join(', '), ...days].filter(Boolean).join('; ');
}

/** Only addresses of the web are links: a record is written by strangers. */
function References({ references }: Pick<AdvisoryRecord, 'references'>) {
  const links = references.filter(({ url }) => /^https?:\/\//.test(url));
  if (links.length === 0) return null;
  return (
    <ul className={classes.references}>
      {[...new Set(links.map(({ url }) => url))].map((url) => (
        <li key={url}>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
          </a>
        </li>
      ))}
    </ul>
  );
}
