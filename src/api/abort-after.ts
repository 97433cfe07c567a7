/**
 * A signal that aborts with another one, or after so many milliseconds; undefined: never by itself.
 * `AbortSignal.any` is newer than the oldest browsers we support.
 */
export function abortAfter(timeoutMs: number | undefined, signal: AbortSignal | undefined): AbortSignal {
  const controller = new AbortController();
  const follow = () => controller.abort(signal?.reason);
  if (signal?.aborted) follow();
  signal?.addEventListener('abort', follow, { once: true });
  if (timeoutMs !== undefined)
    setTimeout(() => controller.abort(new DOMException('No answer in time', 'TimeoutError')), timeoutMs);
  return controller.signal;
}
