import '../ui/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../ui/announcer';
import { ErrorBoundary } from '../ui/error-boundary';
import { KeepFocus } from '../ui/keep-focus';
import { App } from './app';
import { cache } from './shell/api';
import { CheckOnReturn } from './shell/check-on-return';
import { FailedPage } from './shell/page-errors';

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
