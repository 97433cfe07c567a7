import { useEffect, useLayoutEffect, useState } from 'react';
import { applyTheme } from './apply-theme';
import type { HostLink } from './link/host-link';

/** Dresses the page as the host asks, now and later; returns its locale, null for that of the server. */
export function useFrameTheme({ init, onUpdate }: HostLink): string | null {
  const [{ theme, locale }, setLooks] = useState(init);
  useEffect(() => onUpdate((update) => setLooks((looks) => ({ ...looks, ...update }))), [onUpdate]);
  useLayoutEffect(() => applyTheme(document.documentElement, theme), [theme]);
  return locale;
}
