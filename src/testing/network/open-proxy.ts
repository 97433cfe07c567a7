import { onTestFinished } from 'vitest';
import { sqlite } from '../servers/databases';
import { demo } from '../servers/demo-store';
import { clientHeaders, listenOnFreePort, openApp } from '../servers/open-app';
import { startFaultyProxy } from './faulty-proxy';

export const goalPath = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;

/** The real server behind a proxy; `stored` reads from it past the proxy. */
export async function openProxy() {
  const proxy = await startFaultyProxy();
  onTestFinished(() => proxy.close());
  const running = await openApp(sqlite, { environment: { PUBLIC_URL: proxy.url } });
  proxy.sendTo(`http://127.0.0.1:${await listenOnFreePort(running)}`);

  const send = (method: string, body?: object, { path = goalPath, headers = {} } = {}) =>
    fetch(proxy.url + path, {
      method,
      headers: { ...clientHeaders, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    proxy,
    running,
    send,
    rename: (name: string, headers = {}) => send('PUT', { name }, { headers }),
    tag: async () => String((await running.ask({ url: goalPath })).headers.etag),
    stored: async () => (await running.ask({ url: goalPath })).json(),
  };
}
