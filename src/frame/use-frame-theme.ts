import { useEffect, useLayoutEffect, useState } from 'react';
import { applyTheme } from './apply-theme';
import type { HostLink } from './link/host-link';

/** Applies the host's theme, now and later; returns its locale, null for the server's. */
export function useFrameTheme({ init, onUpdate }: HostLink): string | null {
  const [{ theme, locale }, setLooks] = useState(init);
  useEffect(() => onUpdate((update) => setLooks((looks) => ({ ...looks, ...update }))), [onUpdate]);
  useLayoutEffect(() => applyTheme(document.documentElement, theme), [theme]);
  return locale;
}
