import '../ui/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { bffHeader } from '../contract/headers';
import { Announcer } from '../ui/announcer';
import { KeepFocus } from '../ui/keep-focus';
import type { State } from './state';

/** Shows our pages at the state's address, with its answers in the server's place, and does what leads there. */
export async function showOneState({ path, answer, act }: State): Promise<void> {
  const kept = standApart();
  const ask = window.fetch;
  window.fetch = async (url, init) => {
    const { pathname } = new URL(String(url), window.location.href);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const method = init?.method ?? 'GET';
    const answered = answer?.({
      method,
      path: pathname,
      body,
      read: (path) => ask(path, { headers: { [bffHeader]: '1' } }).then((response) => response.json()),
    });
    if (answered) return answered;
    if (method !== 'GET') throw new TypeError('A state stores nothing');
    return ask(url, init);
  };
  const { href } = window.location;
  window.history.replaceState(null, '', path);
  // When a source changes, the state comes up again, and not the page that it is shown on.
  import.meta.hot?.on('vite:beforeFullReload', () => window.history.replaceState(null, '', href));

  // They look at the address and the storage when they load.
  const [{ App }, { cache }] = await Promise.all([import('../pages/app'), import('../pages/shell/api')]);
  const element = document.getElementById('root');
  if (!element) return;
  const draw = () => {
    const root = createRoot(element);
    root.render(
      <QueryClientProvider client={cache}>
        <Announcer>
          <KeepFocus>
            <App />
          </KeepFocus>
        </Announcer>
      </QueryClientProvider>,
    );
    return root;
  };
  let root = draw();
  await act?.({
    hasDraft: () => [...kept.keys()].some((key) => key.startsWith('draft ')),
    reload() {
      root.unmount();
      root = draw();
    },
  });
  document.documentElement.dataset.shown = '';
}

/** The frames of a page share its storage and channels, and would scroll it to what has their focus. Gives what is kept. */
function standApart(): Map<string, string> {
  const kept = new Map<string, string>();
  Object.defineProperty(window, 'sessionStorage', {
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
  window.BroadcastChannel = class extends EventTarget {
    postMessage() {}
    close() {}
  } as unknown as typeof BroadcastChannel; // all of it that our pages use
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace() {
    focus.call(this, { preventScroll: true });
  };
  Element.prototype.scrollIntoView = () => {};
  document.documentElement.dataset.theme = window.parent.document.documentElement.dataset.theme ?? 'auto';
  return kept;
}
