import { sessionQuery } from '../api/goal-queries';
import { api, cache } from './api';

/** Hides a page that the browser brings back from its memory until it is known that the same person is signed in. */
export function checkOnReturn(root: HTMLElement): void {
  window.addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return;
    root.hidden = true;
    const { queryKey } = sessionQuery(api);
    const before = cache.getQueryData(queryKey)?.account?.uuid;
    const session = await api.session().catch(() => undefined);
    if (session && session.account?.uuid === before) root.hidden = false;
    else window.location.reload();
  });
}
