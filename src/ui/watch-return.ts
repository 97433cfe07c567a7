/** Calls back whenever the user returns to the page; a subscription for `useSyncExternalStore`. */
export function watchReturn(onReturn: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  // A page that is shown again without a click gets no focus event, and one beside another window no visibility event.
  for (const event of ['focus', 'focusin', 'pageshow']) window.addEventListener(event, onReturn, { signal });
  document.addEventListener('visibilitychange', onReturn, { signal });
  return () => ended.abort();
}
