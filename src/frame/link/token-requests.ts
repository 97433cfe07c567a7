import { type TokenReason, tokenTimeoutMs } from '../../embed/protocol/messages';

type Asked = { id: number; promise: Promise<string | null>; settle: (answer: unknown) => void };

/** Calls for a token, one at a time: who asks meanwhile shares the one in flight, and after 15 s it comes to null. */
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
    /** Nobody will answer any more. */
    stop() {
      asked?.settle(null);
    },
  };
}
