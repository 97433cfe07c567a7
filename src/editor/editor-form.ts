import type { FormContent } from '../form/form-content';
import type { GoalFormModel } from '../form/goal-form-model';

/** What a closed form left behind. */
type LeftWork = { isTyped: boolean; isSaving: boolean };

export type EditorForm = ReturnType<typeof createEditorForm>;

export const nothingLeft: LeftWork = { isTyped: false, isSaving: false };

/**
 * The form of the editor, for everything around it: leaving a page, the history, drafts, the host. The form's code
 * loads after these and the form closes before them; without a form nothing is changed and nothing happens.
 */
export function createEditorForm() {
  let form: GoalFormModel | undefined;
  let left = nothingLeft;
  const listeners = new Set<() => void>();
  function setLeft(work: LeftWork): void {
    left = work;
    for (const listener of listeners) listener();
  }

  const isChanged = () => form?.isChanged() ?? false;
  const isSaving = () => form?.isSaving() ?? false;

  return {
    /** Takes a form until the returned function is called. */
    open(opened: GoalFormModel): () => void {
      form = opened;
      setLeft(nothingLeft);
      return () => {
        if (form !== opened) return;
        setLeft({ isTyped: isChanged(), isSaving: isSaving() });
        form = undefined;
      };
    },
    /** Forgets the form and its input without a question: its goal was deleted, or its adviser signed out. */
    abandon(): void {
      form = undefined;
    },
    isOpen: () => form !== undefined,
    isChanged,
    isSaving,
    read: (): FormContent | undefined => form?.read(),
    put: (...given: Parameters<GoalFormModel['put']>) => form?.put(...given),
    take: (...given: Parameters<GoalFormModel['take']>) => form?.take(...given),
    discard: () => form?.discard(),
    /** Whether everything in the form is stored now. */
    save: async () => (await form?.save()) ?? false,
    saveFields: async (...given: Parameters<GoalFormModel['saveFields']>) =>
      (await form?.saveFields(...given)) ?? false,
    /** What the last form left when it closed; nothing while one is open. */
    left: () => left,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
