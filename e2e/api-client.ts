import { expect } from '@playwright/test';

/** The adviser of the demo firm, and the client who owns goals by default. */
export const adviser = '0f6e9d3c-5a41-4c8e-9b57-2d1c7a84e6b0';
export const documentedClient = 'fb2b93ef-ab52-4c0c-8ba5-ca284af71200';
export const documentedGoal = '6ff8f7f6-1eb3-3525-be4a-3932c805afed';

export type ApiClient = ReturnType<typeof createApiClient>;

/** Calls `/api` as Plannr's own clients do: a bearer token and the account's uuid. */
export function createApiClient({ url, accessToken }: { url: string; accessToken: string }) {
  return {
    request,
    /** Creates a goal from Plannr's keys, by default with a name and an owner, and returns it as stored. */
    async createGoal(fields: Record<string, unknown> = {}): Promise<StoredGoal> {
      const response = await request('POST', '/api/v2/goals', {
        name: 'A goal of this journey',
        account_uuids: [documentedClient],
        ...fields,
      });
      expect(response.status, await response.clone().text()).toBe(201);
      return response.json();
    },
    async readGoal(uuid: string): Promise<StoredGoal> {
      const response = await request('GET', `/api/v2/goals/${uuid}`);
      expect(response.status).toBe(200);
      return response.json();
    },
    /** The records of a goal's changes, newest first, also of one that is deleted. */
    async readHistory(uuid: string): Promise<HistoryRecord[]> {
      const response = await request('GET', `/api/v2/goals/${uuid}/history?per_page=500`);
      expect(response.status).toBe(200);
      return (await response.json()).data;
    },
    /** The goals of this name. */
    async findGoals(name: string): Promise<StoredGoal[]> {
      const response = await request('GET', `/api/v2/goals?filter[name]=${encodeURIComponent(name)}`);
      expect(response.status).toBe(200);
      return (await response.json()).data;
    },
  };

  /** The answer to a call of `/api`; rejects only if there is none. */
  function request(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) {
    return fetch(new URL(path, url), {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${accessToken}`,
        'X-PLANNR-ACCOUNT-UUID': adviser,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

type StoredGoal = { uuid: string; name: string } & Record<string, unknown>;
type HistoryRecord = { kind: string; summary: string } & Record<string, unknown>;
