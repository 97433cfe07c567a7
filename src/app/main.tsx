import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../ui/announcer';
import { cache } from './api';
import { App } from './app';
import { checkOnReturn } from './check-on-return';
import { ErrorBoundary } from './error-boundary';
import { FailedPage } from './failed-page';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

checkOnReturn(root);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary
      fallback={
        <main className="p-4">
          <FailedPage />
        </main>
      }
    >
      <QueryClientProvider client={cache}>
        <Announcer>
          <App />
        </Announcer>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
