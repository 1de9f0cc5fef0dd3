// SPDX-License-Identifier: Apache-2.0
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shade 6 carries white text at 5.4 : 1; shade 3 is for text on dark ground. */
const lantern: MantineColorsTuple = [
  '#eef0ff',
  '#dee1fc',
  '#c4c9f8',
  '#aab2f8',
  '#7f89ea',
  '#6670e0',
  '#5560d6',
  '#454fc0',
  '#3a43a4',
  '#2b3280',
];

/** Colours that depend on light and dark are variables in theme.css. */
export const theme = createTheme({
  primaryColor: 'lantern',
  primaryShade: 6,
  colors: { lantern },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Stock Mantine leaves the cross without a name, and its header counts as a second banner of the page.
    // By name, not by `Modal.extend`: that would load the dialog with the first page.
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});
