// SPDX-License-Identifier: Apache-2.0
import classes from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; `undefined` is drawn as unknown, not as empty. */
  readonly share: number | undefined;
}

export function ProgressBar({ label, share }: ProgressBarProps) {
  if (share === undefined) {
    return (
      <div
        className={`${classes.bar} ${classes.unknown}`}
        role="img"
        aria-label={`${label}: not known yet`}
      />
    );
  }
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className={classes.filled} style={{ width: `${percent}%` }} />
    </div>
  );
}
