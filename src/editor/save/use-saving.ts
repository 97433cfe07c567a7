import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { GoalFormHandle } from '../../form/goal-form';
import { useEditorWorld } from '../editor-context';
import { createSaving, type SavingWorld } from './create-saving';
import { createSavingWorld } from './save-environment';

type Given = {
  form: RefObject<GoalFormHandle | null>;
  send: SavingWorld['send'];
};

/** The saves of one form, one after the other, and what became of the last one. */
export function useSaving({ form, send }: Given) {
  const world = useEditorWorld();
  const [bug, setBug] = useState<{ error: unknown }>();
  const [saving] = useState(() =>
    createSaving(createSavingWorld({ form, world, send, onBug: (error) => setBug({ error }) })),
  );
  const state = useSyncExternalStore(saving.subscribe, saving.getState);
  useEffect(() => saving.close, [saving]);
  // Into the error boundary, like any other bug.
  if (bug) throw bug.error;
  return { saving, state };
}
