import { createCache } from '../api/create-cache';
import { createGoalsApi } from '../api/goals-api';
import { createHttp } from '../api/http';
import { readEmbedSession } from '../contract/session';
import { createRecordSearch } from '../editor/create-record-search';
import { authorizeByToken } from './authorize-by-token';
import { createFrameDrafts } from './frame-drafts';
import type { HostLink } from './link/host-link';
import { createTokenKeeper } from './token-keeper';

export type FrameClient = ReturnType<typeof createFrameClient>;

/** The frame's access to our server and to its host. */
export function createFrameClient(link: HostLink) {
  const tokens = createTokenKeeper({
    requestToken: link.requestToken,
    onMissing: link.tell.authRequired,
  });
  const http = createHttp('/embed/v1', {
    authorize: authorizeByToken({ tokens, hostOrigin: link.hostOrigin }),
  });
  const api = createGoalsApi(http);
  return {
    link,
    tokens,
    api,
    cache: createCache(),
    search: createRecordSearch(api),
    drafts: createFrameDrafts(link),
    notes: new Set<string>(),
    /** The account of the token and its one goal; null: a new goal that is not created yet. */
    readSession: (signal?: AbortSignal) => http.ask('GET', '/session', { signal, read: readEmbedSession }),
  };
}
