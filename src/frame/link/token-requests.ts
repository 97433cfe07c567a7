import { type TokenReason, tokenTimeoutMs } from '../../embed/protocol/messages';

type Asked = { id: number; promise: Promise<string | null>; settle: (answer: unknown) => void };

/** Requests a token, one at a time: simultaneous callers share the request, which ends in null after 15 s. */
export function createTokenRequests(send: (call: { id: number; reason: TokenReason }) => void) {
  let asked: Asked | undefined;
  let lastId = 0;

  function ask(reason: TokenReason): Asked {
    const id = ++lastId;
    let settle: Asked['settle'] = () => {};
    const promise = new Promise<string | null>((resolve) => {
      const timeout = setTimeout(() => settle(null), tokenTimeoutMs);
      settle = (answer) => {
        clearTimeout(timeout);
        asked = undefined;
        resolve(typeof answer === 'string' && answer !== '' ? answer : null);
      };
    });
    send({ id, reason });
    return { id, promise, settle };
  }

  return {
    request(reason: TokenReason): Promise<string | null> {
      asked ??= ask(reason);
      return asked.promise;
    },
    answer(id: number, value: unknown) {
      if (id === asked?.id) asked.settle(value);
    },
    /** No answer will arrive any more. */
    stop() {
      asked?.settle(null);
    },
  };
}
