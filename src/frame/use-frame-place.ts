import { useEffect, useRef, useState } from 'react';
import type { VisiblePart } from '../ui/visible-part';
import { createHostScroll } from './host-scroll';
import type { HostLink } from './link/host-link';
import { createOwnScrolling } from './own-scrolling';
import { watchHeight } from './watch-height';

/** The frame as a part of the host's page: its height, its visible part, and how to change them. */
export function useFramePlace(link: HostLink) {
  const { onViewport } = link;
  const [scroll] = useState(() => createHostScroll(document, link));
  const visible = useRef<VisiblePart>(undefined);
  useEffect(() => scroll.listen(), [scroll]);
  useEffect(
    () =>
      onViewport(({ visibleTop, visibleHeight }) => {
        visible.current = { top: visibleTop, height: visibleHeight };
      }),
    [onViewport],
  );
  useEffect(() => {
    const scrolling = createOwnScrolling(document, link);
    const stopWatching = watchHeight(document.body, (height) => {
      link.tell.resize(height);
      scrolling.look();
    });
    return () => {
      stopWatching();
      scrolling.stop();
    };
  }, [link]);

  function readVisiblePart(): VisiblePart {
    const { top, height } = visible.current ?? { top: 0, height: window.innerHeight };
    return { top: top + window.scrollY, height };
  }
  return { scroll, readVisiblePart };
}
