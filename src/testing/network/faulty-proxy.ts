import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askServer, readRequest, sendAnswer } from './exchange';
import type { Fault } from './faults';
import { matchesPattern, type RequestPattern } from './request-pattern';

type SeenRequest = {
  method: string;
  /** Without its query. */
  path: string;
  /** What went back to the browser: null if the connection was cut or the browser gave up, undefined until then. */
  status: number | null | undefined;
  /** The server's answer each time it received the request: null if it disconnected. */
  fromServer: (number | null)[];
};

type Planned = { fault: Fault; wanted: RequestPattern; times: number };

export type FaultyProxy = Awaited<ReturnType<typeof startFaultyProxy>>;

/** A proxy on a free port that forwards everything, except for the faults that a test plans. */
export async function startFaultyProxy({ upstream }: { upstream?: string } = {}) {
  const requests: SeenRequest[] = [];
  const next: Planned[] = [];
  const always: Planned[] = [];
  let server = upstream;

  // Without a time-out of its own it keeps connections for as long as the server's answers say.
  const proxy = createServer({ keepAliveTimeout: 0 }, play).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo; // it listens on a port, not on a pipe

  return {
    url: `http://127.0.0.1:${port}`,
    /** Every request since the last `clear`, in order of arrival. */
    requests,
    /** Sets the server's address, for a server that has to know the proxy's; until then all connections are cut. */
    sendTo(url: string) {
      server = url;
    },
    /** Plays a fault on the next request, or on the next few, before the permanent one. */
    next(fault: Fault, { times = 1, ...wanted }: RequestPattern & { times?: number } = {}) {
      next.push({ fault, wanted, times });
    },
    always(fault: Fault, wanted: RequestPattern = {}) {
      always.push({ fault, wanted, times: Number.POSITIVE_INFINITY });
    },
    /** Forwards everything again, and forgets what it saw; held messages stay held. */
    clear() {
      for (const list of [requests, next, always]) list.length = 0;
    },
    async close() {
      const closed = once(proxy, 'close');
      proxy.close();
      proxy.closeAllConnections();
      await closed;
    },
  };

  async function play(incoming: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = incoming;
    const seen: SeenRequest = { method, path: url.replace(/\?.*/s, ''), status: undefined, fromServer: [] };
    requests.push(seen);
    const fault = faultFor(seen);
    const request = await readRequest(incoming).catch(() => null);

    async function passOn() {
      const answer = server && request ? await askServer(server, request) : null;
      seen.fromServer.push(answer?.status ?? null);
      return answer;
    }
    const answer = request && (await (fault ? fault(passOn) : passOn()));
    seen.status = sendAnswer(response, answer);
  }

  function faultFor(request: SeenRequest): Fault | undefined {
    const planned = [...next, ...always].find(
      ({ wanted, times }) => times > 0 && matchesPattern(request, wanted),
    );
    if (planned) planned.times -= 1;
    return planned?.fault;
  }
}
