// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so that a dark page does not flash white. A file of its own: inline scripts are forbidden.
(() => {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : prefersDark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
