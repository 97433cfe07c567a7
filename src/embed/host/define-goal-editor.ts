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
export function defineGoalEditor(given?: { editorOrigin?: string }): void {
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
        mountGoalEditor(this, { ...given, ...optionsOf(this) });
      }
      disconnectedCallback() {
        // In a move the element is connected again by then.
        queueMicrotask(() => {
          const { editor } = this;
          if (this.isConnected || !editor) return;
          // Put in again, it holds the goal that was created in it.
          if (editor.goal) this.setAttribute('goal', editor.goal);
          editor.destroy();
        });
      }
      attributeChangedCallback(name: string) {
        const { editor } = this;
        const options = optionsOf(this);
        if (!editor) return;
        // Only that: the page may have called `update` for the other.
        if (name !== 'goal') editor.update({ [name]: options[name as 'theme' | 'locale'] });
        // A page that writes down the goal which was created leaves it open.
        else if (options.goal !== editor.goal) {
          editor.destroy();
          this.connectedCallback();
        }
      }
    },
  );
}

function optionsOf(element: GoalEditorElement): EditorOptions {
  const text = (name: string) => element.getAttribute(name) || undefined;
  const number = (name: string) => Number(text(name)) || undefined;
  return {
    goal: text('goal')?.toLowerCase() ?? null,
    owners: text('owners'),
    fetchToken: async (asked) => element.fetchToken?.(asked) ?? postForToken(text('token-url'), asked),
    // No mode, or an unknown one, is taken for `auto`, and an unknown sandbox for `standard`.
    theme: { mode: text('theme') as Theme['mode'] | undefined },
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
  if (!url) return;
  const answer = await fetch(url, {
    method: 'POST',
    mode: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
  // The frame takes anything but a text for none.
  if (answer.ok) return (await answer.json()).token;
}
