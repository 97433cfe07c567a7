import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { GoalFormHandle } from '../../form/goal-form';
import { useEditorContext } from '../editor-context';
import { createSaving, type SaveEnvironment } from './create-saving';
import { createSaveEnvironment } from './save-environment';

type SavingOptions = {
  form: RefObject<GoalFormHandle | null>;
  send: SaveEnvironment['send'];
};

/** The saves of one form, one after the other, and what became of the last one. */
export function useSaving({ form, send }: SavingOptions) {
  const world = useEditorContext();
  const [bug, setBug] = useState<{ error: unknown }>();
  const [saving] = useState(() =>
    createSaving(createSaveEnvironment({ form, world, send, onBug: (error) => setBug({ error }) })),
  );
  const state = useSyncExternalStore(saving.subscribe, saving.getState);
  useEffect(() => saving.close, [saving]);
  // Into the error boundary, like any other bug.
  if (bug) throw bug.error;
  return { saving, state };
}
