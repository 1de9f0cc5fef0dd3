// SPDX-License-Identifier: Apache-2.0

/** Our lantern: a ring, an eight-cornered body after the octagon of Ely, a flame. */
export function LanternMark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M12 1.6v2.6M8.6 7.2 12 4.2l3.4 3" />
      <path d="M8.6 7.2h6.8l2.6 2.6v7.2l-2.6 2.6H8.6l-2.6-2.6V9.8z" />
      <path d="M8 22.4h8" />
      <path
        d="M12 10c1.8 1.9 2.4 3 2.4 4a2.4 2.4 0 0 1-4.8 0c0-1 .6-2.1 2.4-4z"
        fill="var(--accent)"
        stroke="none"
      />
    </svg>
  );
}
