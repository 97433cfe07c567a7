import type { TokenKeeper } from './token-keeper';

const askAgainMs = 5_000;

/** Resolves once the host has a token again: asks when the frame is shown or focused, and at intervals. */
export async function untilToken(tokens: TokenKeeper, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await untilWorthAsking(signal);
    if (!signal.aborted && (await tokens.current()) !== null) return;
  }
}

function untilWorthAsking(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('focus', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, askAgainMs);
    window.addEventListener('focus', done);
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
