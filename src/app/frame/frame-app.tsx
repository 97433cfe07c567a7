import { QueryClientProvider } from '@tanstack/react-query';
import { BringIntoView } from '../../ui/bring-into-view';
import { DialogPlace } from '../../ui/dialog-place';
import type { FrameClient } from './create-frame-client';
import { FrameSession } from './frame-session';
import { LeaveFrame } from './leave-frame';
import { useFrameLooks } from './use-frame-looks';
import { useFramePlace } from './use-frame-place';

/** The editor of one goal inside somebody else's page. */
export function FrameApp({ client }: { client: FrameClient }) {
  const locale = useFrameLooks(client.link);
  const { scroll, readVisiblePart } = useFramePlace(client.link);
  return (
    <QueryClientProvider client={client.cache}>
      <BringIntoView value={scroll.bringIntoView}>
        <DialogPlace value={readVisiblePart}>
          <LeaveFrame client={client} onAsk={scroll.noteAnswer}>
            <FrameSession client={client} locale={locale} onAnswer={scroll.noteAnswer} />
          </LeaveFrame>
        </DialogPlace>
      </BringIntoView>
    </QueryClientProvider>
  );
}
