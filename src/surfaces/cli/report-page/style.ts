// SPDX-License-Identifier: Apache-2.0

/** Dark and light by the reader's system; black on white on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1b1e; --soft: #55585f; --line: #d9dbe0; --ground: #fff; --accent: #3b41b5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e9ec; --soft: #b0b3ba; --line: #3a3c42; --ground: #16171a; --accent: #a9aefc; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.8rem; margin-bottom: 0; } h2 { margin-top: 3rem; } h3 { margin-top: 2rem; }
a { color: var(--accent); } .soft { color: var(--soft); }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: .4rem 0; }
th, td { text-align: left; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td.number, th.number { text-align: right; overflow-wrap: normal; }
code { font: .9em ui-monospace, monospace; }
details { margin: 1rem 0; } summary { cursor: pointer; color: var(--accent); }
@media print { body { max-width: none; margin: 0; color: #000; background: #fff; } h2 { break-before: page; } details > * { display: block; } }
`;
