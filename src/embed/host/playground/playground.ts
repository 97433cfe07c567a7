import type { EditorEvents, EditorOptions, GoalEditor } from '../editor-types';
import { mountGoalEditor } from '../mount-goal-editor';
import { watchMessages } from './watch-messages';

const form = find('form', HTMLFormElement);
const place = find('main', HTMLElement);
const list = find('ol', HTMLOListElement);
const editorOrigin = find('meta[name="editor-origin"]', HTMLMetaElement).content;
const events: (keyof EditorEvents)[] = [
  'ready',
  'dirty',
  'saved',
  'deleted',
  'cancelled',
  'error',
  'auth-required',
];

let editor: GoalEditor | undefined;

watchMessages((way, message) => show(`${way} ${message}`));
mount();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  mount();
});
form.addEventListener('change', ({ target }) => {
  const name = target instanceof Element ? target.getAttribute('name') : null;
  if (name === 'goal' || name === 'sandbox' || name === 'maxHeight') return mount();
  if (name === 'width') return setWidth();
  const { theme, locale } = readOptions();
  editor?.update({ theme, locale });
});
onPress('retry', () => editor?.retry());
onPress('destroy', () => editor?.destroy());
onPress('close', async () => show(`canClose() → ${await editor?.canClose()}`));

function mount(): void {
  editor?.destroy();
  const mounted = mountGoalEditor(place, readOptions());
  for (const name of events) mounted.on(name, (detail) => show(`event ${name} ${JSON.stringify(detail)}`));
  editor = mounted;
  setWidth();
}

function readOptions(): EditorOptions {
  const accent = read('accent');
  return {
    editorOrigin,
    goal: read('goal') || null,
    fetchToken: async ({ goal, signal }) => {
      const answer = await fetch('/embed/v1/playground/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ goal }),
        signal,
      });
      return answer.ok ? (await answer.json()).token : null;
    },
    theme: {
      // The lists of the form hold nothing else.
      mode: read('mode') as 'auto',
      tokens: accent ? { accent } : {},
    },
    locale: read('locale'),
    sandbox: read('sandbox') as 'standard',
    maxHeight: Number(read('maxHeight')) || undefined,
  };
}

function setWidth(): void {
  place.style.width = `${read('width')}px`;
}

function read(name: string): string {
  return String(new FormData(form).get(name)).trim();
}

function show(text: string): void {
  const item = document.createElement('li');
  item.textContent = text;
  list.prepend(item);
}

function onPress(name: string, act: () => unknown): void {
  form.querySelector(`[name="${name}"]`)?.addEventListener('click', () => void act());
}

function find<E extends Element>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`playground.html has no ${selector}`);
  return found;
}
