import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../ui/announcer';
import { cache } from './api';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <QueryClientProvider client={cache}>
        <Announcer>
          <App />
        </Announcer>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
