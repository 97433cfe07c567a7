import '../ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../ui/announcer';
import { ErrorBoundary } from '../ui/error-boundary';
import { createFrameClient } from './create-frame-client';
import { FrameApp } from './frame-app';
import { FrameFailed, NotEmbedded } from './frame-problem';
import { connectHost } from './link/connect-host';

const page = document.getElementById('root');
if (!page) throw new Error('frame.html has no #root');
const root = createRoot(page);

const origins = document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? '';
const [build = ''] = new URL(import.meta.url).pathname.split('/').slice(-1);

connectHost({ window, allowed: origins.split(' '), build }).then(
  (link) => {
    root.render(
      <StrictMode>
        <ErrorBoundary fallback={(error) => <FrameFailed link={link} error={error} />}>
          <Announcer>
            <FrameApp client={createFrameClient(link)} />
          </Announcer>
        </ErrorBoundary>
      </StrictMode>,
    );
  },
  (refusal: Error) => root.render(<NotEmbedded why={refusal.message} />),
);
