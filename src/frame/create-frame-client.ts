import { createCache } from '../api/create-cache';
import { createGoalsApi } from '../api/goals-api';
import { createHttp } from '../api/http';
import { embedSessionAnswer } from '../contract/session';
import { createRecordSearch } from '../editor/create-record-search';
import { authorizeByToken } from './authorize-by-token';
import { createFrameDrafts } from './frame-drafts';
import type { HostLink } from './link/host-link';
import { createTokenKeeper } from './token-keeper';

export type FrameClient = ReturnType<typeof createFrameClient>;

/** What the frame has of our server and of the page around it. */
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
    /** Who the token speaks for, and the one goal that it is for; null: a new one that is not created yet. */
    readSession: (signal?: AbortSignal) =>
      http.ask('GET', '/session', { signal, read: (body) => embedSessionAnswer.safeParse(body).data }),
  };
}
