import {
  attributes,
  type GoalEditorElement,
  type Property,
  readProperty,
  writeProperty,
} from './goal-editor-element';
import { mountGoalEditor } from './mount-goal-editor';

// The keys of an object are texts to TypeScript.
const properties = ['fetchToken', ...Object.keys(attributes)] as Property[];

/** Defines `<goal-editor>` once. The class is made here because a server that renders pages has no HTMLElement. */
export function defineGoalEditor({ editorOrigin }: { editorOrigin?: string | undefined } = {}): void {
  if (customElements.get('goal-editor')) return;
  class Defined extends HTMLElement {
    static observedAttributes = Object.values(attributes);

    connectedCallback() {
      const element = whole(this);
      // A page may have set them before the element was defined.
      for (const property of properties) {
        const own = Object.getOwnPropertyDescriptor(element, property);
        delete (element as Partial<GoalEditorElement>)[property];
        if (own) writeProperty(element, property, own.value);
      }
      mountGoalEditor(element, element, editorOrigin);
    }
    disconnectedCallback() {
      // In a move the element is connected again by then.
      queueMicrotask(() => {
        const { editor } = whole(this);
        if (this.isConnected || !editor) return;
        // Inserted again, it keeps the goal that was created in it.
        if (editor.goal) this.setAttribute('goal', editor.goal);
        editor.destroy();
      });
    }
    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      const { editor, goal, theme, locale } = whole(this);
      if (!editor) return;
      // A page that writes down the goal which was created leaves it open.
      if (name === 'goal' && goal !== editor.goal) {
        editor.destroy();
        this.connectedCallback();
      } else if (name === 'sandbox' && before !== now) editor.retry();
      // Only that: the page may have called `update` for the other.
      else
        editor.update({
          ...(name === 'theme' && { theme: { mode: theme.mode } }),
          ...(name === 'locale' && { locale }),
        });
    }
  }
  for (const property of properties)
    Object.defineProperty(Defined.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: GoalEditorElement) {
        return readProperty(this, property);
      },
      set(this: GoalEditorElement, value: unknown) {
        writeProperty(this, property, value);
      },
    });
  customElements.define('goal-editor', Defined);
}

/** With the properties that are defined for each of them. */
function whole(element: HTMLElement): GoalEditorElement {
  return element as GoalEditorElement;
}
