import { adviser } from '../../e2e/api-client';
import { accessToken } from './our-server';

/** A request of the load, as Plannr's clients send it. */
export type Asked = {
  method: 'GET' | 'PUT';
  path: string;
  headers: Record<string, string>;
  body?: string;
};

/** What a client must have of a goal to save it. */
export type Saved = { uuid: string; body: Record<string, unknown> };

const headers = {
  accept: 'application/json',
  'accept-encoding': 'gzip',
  authorization: `Bearer ${accessToken}`,
  'x-plannr-account-uuid': adviser,
};

export const listPage: Asked = { method: 'GET', path: '/api/v2/goals', headers };

export function getGoal({ uuid }: Saved): Asked {
  return { method: 'GET', path: `/api/v2/goals/${uuid}`, headers };
}

/** Plannr's documented call with every field, of which two differ from the save before. */
export function putGoal({ uuid, body }: Saved, save: number): Asked {
  return {
    method: 'PUT',
    path: `/api/v2/goals/${uuid}`,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, description: `Save number ${save}`, progress: save % 101 }),
  };
}

/** How a replay names a request. */
export function nameOf({ method, path }: Asked): string {
  return `${method} ${path}`;
}
