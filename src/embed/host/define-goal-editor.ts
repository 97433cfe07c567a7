import type { Theme } from '../protocol/theme';
import type { EditorOptions, FetchToken, GoalEditor, TokenRequest } from './editor-types';
import { mountGoalEditor } from './mount-goal-editor';

/** `<goal-editor>`; while it is in a document it has an editor. */
export type GoalEditorElement = HTMLElement & {
  readonly editor?: GoalEditor | undefined;
  /** In place of the attribute `token-url`. */
  fetchToken?: FetchToken;
};

declare global {
  interface HTMLElementTagNameMap {
    'goal-editor': GoalEditorElement;
  }
}

/** Defines `<goal-editor>`, once. The class is made here, as a server that renders pages knows no HTMLElement. */
export function defineGoalEditor({ editorOrigin }: { editorOrigin?: string } = {}): void {
  if (customElements.get('goal-editor')) return;
  customElements.define(
    'goal-editor',
    class extends HTMLElement implements GoalEditorElement {
      static observedAttributes = ['goal', 'theme', 'locale'];
      // Only declared: a page may have set them before the element was defined.
      declare editor?: GoalEditor | undefined;
      declare fetchToken?: FetchToken;

      connectedCallback() {
        this.style.display ||= 'block';
        mountGoalEditor(this, optionsOf(this, editorOrigin));
      }
      disconnectedCallback() {
        // In a move the element is connected again by then.
        queueMicrotask(() => {
          if (!this.isConnected) this.editor?.destroy();
        });
      }
      attributeChangedCallback(name: string) {
        if (!this.editor) return;
        const options = optionsOf(this, editorOrigin);
        // A page that writes down the goal which was created leaves it open.
        if (name !== 'goal' || options.goal === this.editor.goal) return this.editor.update(options);
        this.editor.destroy();
        this.connectedCallback();
      }
    },
  );
}

function optionsOf(element: GoalEditorElement, editorOrigin: string | undefined): EditorOptions {
  const text = (name: string) => element.getAttribute(name) || undefined;
  const number = (name: string) => Number(text(name)) || undefined;
  // An unknown mode is taken for `auto`, and an unknown sandbox for `standard`.
  const mode = text('theme') as Theme['mode'] | undefined;
  return {
    editorOrigin,
    goal: text('goal') ?? null,
    owners: text('owners'),
    fetchToken: (asked) =>
      element.fetchToken ? element.fetchToken(asked) : postForToken(text('token-url'), asked),
    theme: mode && { mode },
    locale: text('locale'),
    sandbox: text('sandbox') as EditorOptions['sandbox'],
    minHeight: number('min-height'),
    maxHeight: number('max-height'),
    readyTimeoutMs: number('ready-timeout'),
    guardUnload: text('guard-unload') !== 'false',
    frameTitle: text('frame-title'),
  };
}

async function postForToken(url: string | undefined, { signal, ...asked }: TokenRequest) {
  if (!url) return null;
  const answer = await fetch(url, {
    method: 'POST',
    mode: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
  // The frame takes anything but a text for none.
  return answer.ok ? (await answer.json()).token : null;
}
