import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../ui/announcer';
import { cache } from './api';
import { App } from './app';
import { CheckOnReturn } from './check-on-return';
import { ErrorBoundary } from './error-boundary';
import { FailedPage } from './failed-page';
import { KeepFocus } from './keep-focus';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary
      fallback={(error) => (
        <main className="p-4">
          <FailedPage error={error} />
        </main>
      )}
    >
      <QueryClientProvider client={cache}>
        <Announcer>
          <KeepFocus>
            <CheckOnReturn>
              <App />
            </CheckOnReturn>
          </KeepFocus>
        </Announcer>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
