/** Calls back whenever somebody comes back to the page, as `useSyncExternalStore` subscribes. */
export function watchReturn(onReturn: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  // Focus does not come to a page that is shown again without a click, nor visibility to one beside another window.
  for (const event of ['focus', 'focusin', 'pageshow']) window.addEventListener(event, onReturn, { signal });
  document.addEventListener('visibilitychange', onReturn, { signal });
  return () => ended.abort();
}
