// SPDX-License-Identifier: Apache-2.0
import '@fontsource-variable/inter/wght.css';
import './shell/mantine.css';
import './shell/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { queryClient } from './shell/query-client.ts';
import { theme } from './shell/theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('Starting the page: index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
