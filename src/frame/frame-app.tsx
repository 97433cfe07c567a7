import { QueryClientProvider } from '@tanstack/react-query';
import { isUuid } from '../domain/uuid';
import { BringIntoView } from '../ui/bring-into-view';
import { DialogPlace } from '../ui/dialog/inline-dialog';
import { ErrorBoundary } from '../ui/error-boundary';
import { KeepFocus } from '../ui/keep-focus';
import type { FrameClient } from './create-frame-client';
import { FrameBadGoal, FrameFailed } from './frame-problem';
import { FrameSession } from './frame-session';
import { LeaveFrame } from './leave-frame';
import { useFramePlace } from './use-frame-place';
import { useFrameTheme } from './use-frame-theme';

/** The editor of one goal inside a host's page. */
export function FrameApp({ client }: { client: FrameClient }) {
  const locale = useFrameTheme(client.link);
  const { goal } = client.link.init;
  const { scroll, readVisiblePart } = useFramePlace(client.link);
  return (
    <QueryClientProvider client={client.cache}>
      <BringIntoView value={scroll.bringIntoView}>
        <DialogPlace value={readVisiblePart}>
          <KeepFocus>
            <LeaveFrame client={client} onAsk={scroll.noteAnswer}>
              <ErrorBoundary fallback={(error) => <FrameFailed link={client.link} error={error} />}>
                <div tabIndex={-1} data-focus-home="" className="outline-none">
                  {goal === null || isUuid(goal) ? (
                    <FrameSession client={client} locale={locale} onAnswer={scroll.noteAnswer} />
                  ) : (
                    <FrameBadGoal link={client.link} />
                  )}
                </div>
              </ErrorBoundary>
            </LeaveFrame>
          </KeepFocus>
        </DialogPlace>
      </BringIntoView>
    </QueryClientProvider>
  );
}
