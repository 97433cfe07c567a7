/** Runs a task once the browser is idle, at the latest after `withinMs`. Returns a function that cancels it. */
export function whenIdle(task: () => void, withinMs: number): () => void {
  // Safari has no requestIdleCallback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(task, withinMs / 2);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(task, { timeout: withinMs });
  return () => window.cancelIdleCallback(handle);
}
