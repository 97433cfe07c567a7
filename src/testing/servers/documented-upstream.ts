import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import documentedGoal from '../../contract/fixtures/put-goal-response-as-documented.json' with {
  type: 'json',
};
import { createPlannrGoals, type Oddities, type PlannrGoal } from '../data/plannr-oddities';
import { readRequest } from '../network/exchange';

type UpstreamAnswer = {
  status: number;
  /** JSON, or text word for word; no body by default. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** The plan for a request: the usual answer, or none, done or not, or one that breaks off in its first line. */
type Plan = UpstreamAnswer | 'answered' | 'lost' | 'cut' | 'begun';

type ToldRequest = {
  method: string;
  /** Without its query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
};

type Options = {
  /** Whether `GET /api/v2/goals` exists; its page was not found in the reference. */
  hasGoalList?: boolean;
  /** Whether writes show in later answers; otherwise every answer is the documented one, word for word. */
  keeps?: boolean;
  /** How it stores writes, besides what is documented. */
  oddities?: Oddities;
  /** Whether its client may own new goals; as documented, he is inactive. */
  isClientActive?: boolean;
  /** Whether it knows another token than its own. */
  knows?: (token: string) => Promise<boolean>;
};

export type DocumentedUpstream = Awaited<ReturnType<typeof startDocumentedUpstream>>;

/** Its token, and the accounts of that token. */
export const documented = {
  token: 'a-token-of-plannr',
  adviserUuid: '0c1ad2f4-3a1b-4c57-8d2b-7f4c7f0a1d10',
  readerUuid: '7d5f0a52-6a53-4b5e-9f53-0e0d8f8f1c22',
  firmUuid: 'b8e4a6a2-4f36-4a36-8f1d-55c2a1c9d7e1',
  goalUuid: documentedGoal.uuid,
  clientUuid: documentedGoal.shared_owner.uuid,
  circleUuid: '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625',
  /** In every relation that is none of the browser's business. */
  secret: 'for the firm alone',
};

/** A Plannr on a free port of this machine that answers with the documented examples and their oddities. */
export async function startDocumentedUpstream({
  hasGoalList = false,
  keeps = false,
  oddities,
  isClientActive = false,
  knows = async () => false,
}: Options = {}) {
  const requests: ToldRequest[] = [];
  const next: Plan[] = [];
  let connections = 0;
  const client = { ...aClient, ...(isClientActive && { inactive_at: null }) };
  const plannr = createPlannrGoals(oddities);
  const goals = new Map<string, PlannrGoal>([[documentedGoal.uuid, plannr.first]]);

  const server = createServer(play).listen(0, '127.0.0.1');
  server.on('connection', () => {
    connections += 1;
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe

  return {
    url: `http://127.0.0.1:${port}`,
    /** Every request, in order of arrival. */
    requests,
    /** How many connections were made to it. */
    connections: () => connections,
    /** Answers the next request with this, and the one after with the next of them. */
    next(...answers: Plan[]) {
      next.push(...answers);
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };

  async function play(incoming: IncomingMessage, response: ServerResponse) {
    const { method, url, body } = await readRequest(incoming);
    const { pathname: path, searchParams: query } = new URL(url, 'http://plannr');
    const request: ToldRequest = {
      method,
      path,
      query,
      headers: incoming.headers,
      body: body.length > 0 ? JSON.parse(body.toString()) : undefined,
    };
    requests.push(request);
    const planned = next.shift() ?? 'answered';
    const told = planned === 'answered' || planned === 'lost' ? await answer(request) : planned;
    if (typeof told === 'string' || planned === 'lost') {
      if (planned === 'begun') response.socket?.write('HTTP/1.1 2');
      return void response.socket?.end();
    }
    const { status, body: content, headers = {} } = told;
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-ratelimit-remaining': '499',
      ...headers,
    });
    response.end(text);
  }

  async function answer({ method, path, headers, body }: ToldRequest): Promise<UpstreamAnswer> {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    if (token !== documented.token && !(await knows(token)))
      return { status: 401, body: { message: 'Unauthenticated.' } };
    if (path === '/api/v1/logins') return { status: 200, body: logins };
    if (headers['x-plannr-account-uuid'] === undefined)
      return { status: 403, body: { message: 'This action is unauthorized.' } };
    const [, kind = '', uuid] =
      /^\/api\/(v2\/goals|v1\/account|v1\/circles|v1\/client\/[\w-]+\/goal)(?:\/([\w-]+))?$/.exec(path) ?? [];
    if (kind === 'v2/goals' && uuid) return answerGoal(method, uuid, body);
    if (kind === 'v2/goals' && method === 'POST') return create(body);
    if (kind === 'v2/goals' && hasGoalList) return { status: 200, body: page([...goals.values()]) };
    if (kind === `v1/client/${documented.clientUuid}/goal`)
      return { status: 200, body: { data: [...goals.values()] } };
    if (kind === 'v1/account') return uuid ? answerClient(uuid) : { status: 200, body: page([client]) };
    if (kind === 'v1/circles') return { status: 200, body: page([circle]) };
    return { status: 404, body: { message: `The route ${path} could not be found.` } };
  }

  function answerGoal(method: string, uuid: string, body: unknown): UpstreamAnswer {
    const goal = goals.get(uuid);
    if (!goal) return { status: 404, body: { message: 'No query results for model [App\\Models\\Goal].' } };
    if (method === 'PUT' && keeps) goals.set(uuid, plannr.merge(goal, body, 'PUT'));
    if (method !== 'DELETE') return { status: 200, body: goals.get(uuid) };
    if (keeps) goals.delete(uuid);
    return { status: 200, body: { message: 'Goal deleted' } };
  }

  function create(body: unknown): UpstreamAnswer {
    if (!keeps) return { status: 201, body: documentedGoal };
    const uuid = `00000000-0000-4000-8000-${String(goals.size).padStart(12, '0')}`;
    const created_at = new Date().toISOString();
    const blank = {
      ...documentedGoal,
      uuid,
      created_at,
      description: null,
      target_amount: null,
      timeframe: null,
    };
    goals.set(uuid, plannr.merge(blank, body, 'POST'));
    return { status: 201, body: goals.get(uuid) };
  }

  function answerClient(uuid: string): UpstreamAnswer {
    return uuid === client.uuid
      ? { status: 200, body: client }
      : { status: 404, body: { message: 'No query results for model [App\\Models\\Account].' } };
  }
}

const firm = { uuid: documented.firmUuid, name: 'Code Potato Wealth', bank_details: documented.secret };
const aClient = {
  ...documentedGoal.shared_owner,
  firm: { ...firm, accounts: [{ email: documented.secret }] },
  assigned_adviser: { name: documented.secret },
};
const circle = {
  uuid: documented.circleUuid,
  name: 'Thompson family',
  photo_url: null,
  bg_colour: '#5E81AC',
  accounts: 'App\\Http\\Resources\\AccountResource',
  firm,
};

function aLogin(account: { uuid: string; name: string }, mayWrite: unknown) {
  return {
    uuid: account.uuid.replace(/^./, 'f'),
    has_write_permission: mayWrite,
    has_delete_permission: 'false',
    goals_enabled: true,
    first_name: account.name.split(' ')[0],
    last_name: account.name.split(' ')[1],
    email: 'adviser@example.com',
    account: { ...account, type: 'employee', role: 'adviser', firm: documented.secret },
    firm,
  };
}

const logins = {
  preferred_account_uuid: documented.adviserUuid,
  data: [
    aLogin({ uuid: documented.readerUuid, name: 'Rhys Reader' }, 'false'),
    aLogin({ uuid: documented.adviserUuid, name: 'Alex Adviser' }, true),
  ],
};

function page(data: unknown[]) {
  return {
    data,
    links: { first: 'https://api.plannrcrm.com?page=1', last: null, prev: null, next: null },
    meta: {
      current_page: 1,
      from: 1,
      last_page: 1,
      path: '',
      per_page: 15,
      to: data.length,
      total: data.length,
    },
  };
}
