import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { clientHeaders, listenOnFreePort, openApp } from '../../testing/servers/open-app';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;

const wrongTypes: Record<string, unknown[]> = {
  name: [null, 1, true, [], {}],
  description: [null, 1, true, [], {}],
  account_uuids: [null, 'x', 1, {}, [null], [1], [[]], [{}], []],
  target_amount: ['500', true, [], {}, 1.5, -1, 2 ** 53],
  progress: [null, '68', true, [], {}, 0.5, -1, 101],
  timeframe: [1, true, [], {}],
  complete_goal_by: [1, true, [], {}, '', '29/04/2027', '2027-04-31', '2027-04-29T12:00:00Z'],
  priority: [null, '4', true, [], {}, 0, 6, 4.5],
  shown_on_circles: [null, 'true', 1, [], {}],
  visible_to_circles_uuids: [null, 'x', 1, {}, [null], ['x']],
};

const notJson = [
  '{',
  '{"name":"x"',
  "{'name':'x'}",
  'name=x',
  '{"name":"x"}}',
  '{"name":undefined}',
  'NaN',
  '\u0000',
];

const oddTexts = [
  "Robert'); DROP TABLE goals;--",
  '<script>alert(1)</script>',
  '#{7*7}{{7*7}}',
  '../../etc/passwd',
  'e\u0301 \u202e right to left \u200b',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\ufeffA noncharacter: \uffff',
  'null',
  '0',
  '\\\'\\"\\n',
];

describe.each(testDatabases)('bodies $title', (database) => {
  test('with a wrong type or a value past its limit are refused at their field', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url })).json();
    for (const [key, values] of Object.entries(wrongTypes)) {
      for (const value of values) {
        const answer = await ask({ method: 'PUT', url, payload: { [key]: value } });
        expect([key, value, answer.statusCode]).toEqual([key, value, 422]);
        expect(Object.keys(answer.json().errors).every((name) => name.split('.')[0] === key)).toBe(true);
      }
    }
    expect((await ask({ url })).json()).toEqual(before);
  });

  test('that are no object are 400', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url })).json();
    for (const payload of ['', '[]', 'null', '"name"', '1', 'true', '[{"name":"x"}]']) {
      const answer = await ask({ method: 'PUT', url, payload });
      expect([payload, answer.statusCode]).toEqual([payload, 400]);
      expect(answer.json()).toEqual({ message: 'Send a JSON object' });
    }
    expect((await ask({ url })).json()).toEqual(before);
  });

  test('that reach for a prototype are 400 and say so', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url })).json();
    for (const payload of ['{"__proto__":{"name":"x"}}', '{"constructor":{"prototype":{"a":1}}}']) {
      const answer = await ask({ method: 'PUT', url, payload });
      expect([payload, answer.statusCode]).toEqual([payload, 400]);
      expect(answer.json()).toEqual({
        message: 'Leave out the keys __proto__ and constructor.prototype, which are not allowed',
      });
    }
    expect((await ask({ url })).json()).toEqual(before);
  });

  test('that are no JSON or no UTF-8 are 400', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url })).json();
    for (const payload of [...notJson, Buffer.from('{"name":"\xff"}', 'latin1')]) {
      const answer = await ask({ method: 'PUT', url, payload });
      expect([payload, answer.statusCode]).toEqual([payload, 400]);
      expect(answer.json().message).toMatch(/JSON/);
    }
    expect((await ask({ url })).json()).toEqual(before);
  });

  test('of another content type are 415', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url })).json();
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/json',
      'nonsense',
      'application/json; charset=latin1',
    ];
    for (const type of types) {
      const answer = await ask({
        method: 'PUT',
        url,
        payload: '{"name":"x"}',
        headers: { 'content-type': type },
      });
      expect([type, answer.statusCode]).toEqual([type, 415]);
      expect(answer.json().message).toMatch(/JSON/);
    }
    const compressed = await ask({
      method: 'PUT',
      url,
      payload: '{"name":"x"}',
      headers: { 'content-encoding': 'gzip' },
    });
    expect(compressed.statusCode).toBe(415);
    expect((await ask({ url })).json()).toEqual(before);
  });

  test('may hold any text that can be stored, and come back unchanged', async () => {
    const { ask } = await openApp(database);
    for (const text of oddTexts) {
      const payload = { name: text, description: text, timeframe: text };
      const answer = await ask({ method: 'PUT', url, payload });
      expect(answer.statusCode).toBe(200);
      const trimmed = text.trim();
      expect((await ask({ url })).json()).toMatchObject({
        name: trimmed,
        description: trimmed,
        timeframe: trimmed,
      });
    }
    for (const text of ['a\u0000b', '\ud800', '\udc00 tail']) {
      const answer = await ask({ method: 'PUT', url, payload: JSON.stringify({ name: text }) });
      expect(answer.json().errors).toEqual({ name: ['Remove the characters that cannot be stored'] });
    }
  });

  test('may hold unknown keys, which have no effect', async () => {
    const { ask } = await openApp(database);
    const payload = {
      uuid: 'x',
      firm_uuid: 'x',
      version: 9,
      show_on_circles: true,
      toString: 1,
      hasOwnProperty: null,
    };
    const answer = await ask({ method: 'PUT', url, payload });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ uuid: demo.goal('Reduced Mileage'), shown_on_circles: false });
  });

  test('of 64 kB are read and larger ones are 413, with or without a length', async () => {
    const running = await openApp(database);
    const before = (await running.ask({ url })).json();
    const address = `http://127.0.0.1:${await listenOnFreePort(running)}${url}`;
    const send = (body: string | ReadableStream) =>
      fetch(address, { method: 'PUT', headers: clientHeaders, body, duplex: 'half' } as RequestInit); // fetch's types lack duplex
    const sized = (bytes: number) => `{"unknown":"${'x'.repeat(bytes - 14)}"}`;
    expect((await send(sized(64 * 1024))).status).toBe(200);
    const tag = (await running.ask({ url })).headers.etag;
    for (const body of [sized(64 * 1024 + 1), sized(1_000_000), new Blob([sized(1_000_000)]).stream()]) {
      const answer = await send(body);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({ message: 'Send a body of 64 kB or less' });
    }
    const after = await running.ask({ url });
    expect(after.headers.etag).toBe(tag);
    expect(after.json()).toEqual({ ...before, updated_at: expect.any(String) });
  });

  test('may be left out of a DELETE that names a content type, as Plannr’s clients do', async () => {
    const { ask } = await openApp(database);
    expect((await ask({ method: 'DELETE', url })).statusCode).toBe(204);
  });
});
