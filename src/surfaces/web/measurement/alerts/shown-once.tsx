// SPDX-License-Identifier: Apache-2.0
import { CopyText } from '../../shell/copy-text.tsx';
import text from '../../shell/text.module.css';

interface ShownOnceProps {
  readonly webhookKey?: string | undefined;
  /** Absent where the feed is the one that there was. */
  readonly feedPath?: string | undefined;
  readonly feedAddress?: string | undefined;
}

/** Neither can be read again: who has them can read digests, or pretend to send them. */
export function ShownOnce({ webhookKey, feedPath, feedAddress }: ShownOnceProps) {
  const address = feedAddress ?? (feedPath && new URL(feedPath, location.href).href);
  return (
    <div className={text.stack}>
      <p className={text.prose}>What follows is shown this once.</p>
      {address !== undefined && (
        <div>
          <strong>Address of the feed</strong>
          <div>
            <CopyText name="address of the feed" text={address} />
          </div>
        </div>
      )}
      {webhookKey !== undefined && (
        <div>
          <strong>Key that the webhook is signed with</strong>
          <div>
            <CopyText name="key of the webhook" text={webhookKey} />
          </div>
        </div>
      )}
    </div>
  );
}
