import { expect, test, vi } from 'vitest';
import { authorizeByToken } from './authorize-by-token';
import { createTokenKeeper } from './token-keeper';

const hostOrigin = 'https://crm.example';

type OpenOptions = { tokens: (string | null)[]; taken: string[]; refusal?: number };

/** Sends to a server that accepts some tokens only, with tokens that come in order. */
function open({ tokens, taken, refusal = 401 }: OpenOptions) {
  const asked: string[] = [];
  const sent: Record<string, string>[] = [];
  const onMissing = vi.fn();
  const keeper = createTokenKeeper({
    requestToken: async (reason) => {
      asked.push(reason);
      return tokens.shift() ?? null;
    },
    onMissing,
  });
  const authorize = authorizeByToken({ tokens: keeper, hostOrigin });
  const send = async (headers: Record<string, string>) => {
    sent.push(headers);
    const isTaken = taken.some((token) => headers.authorization === `Bearer ${token}`);
    return new Response(null, { status: isTaken ? 200 : refusal });
  };
  return { asked, sent, onMissing, ask: (signal?: AbortSignal) => authorize(send, signal) };
}

test('sends the token, and the origin that it shook hands with', async () => {
  const { ask, sent } = open({ tokens: ['good'], taken: ['good'] });
  expect((await ask()).status).toBe(200);
  expect(sent).toEqual([{ authorization: 'Bearer good', 'x-embed-host': hostOrigin }]);
});

test('sends once more with a new token after a 401, and no more than that', async () => {
  const renewed = open({ tokens: ['old', 'new'], taken: ['new'] });
  expect((await renewed.ask()).status).toBe(200);
  expect(renewed.sent).toHaveLength(2);

  const refused = open({ tokens: ['old', 'bad', 'worse'], taken: [] });
  expect((await refused.ask()).status).toBe(401);
  expect(refused.sent).toHaveLength(2);
  expect(refused.onMissing).toHaveBeenCalledTimes(1);
});

test.each([403, 404, 429, 500])('a %i requests no other token: the server knew this one', async (refusal) => {
  const { ask, asked, sent, onMissing } = open({ tokens: ['one', 'two'], taken: [], refusal });
  expect((await ask()).status).toBe(refusal);
  expect((await ask()).status).toBe(refusal);
  expect(asked).toEqual(['initial']);
  expect(sent).toHaveLength(2);
  expect(onMissing).not.toHaveBeenCalled();
});

test('answers 401 without sending if there is no token', async () => {
  const { ask, sent, onMissing } = open({ tokens: [null], taken: [] });
  expect((await ask()).status).toBe(401);
  expect(sent).toEqual([]);
  expect(onMissing).toHaveBeenCalledTimes(1);
});

test('answers the 401 itself if no other token comes', async () => {
  const { ask, sent } = open({ tokens: ['old', null], taken: [] });
  expect((await ask()).status).toBe(401);
  expect(sent).toHaveLength(1);
});

test('sends nothing for a request that was called off while a token was on its way', async () => {
  const { ask, sent } = open({ tokens: ['good'], taken: ['good'] });
  await expect(ask(AbortSignal.abort())).rejects.toThrow(/abort/i);
  expect(sent).toEqual([]);
});
