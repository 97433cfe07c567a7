import { useEffect, useState, useSyncExternalStore } from 'react';
import { useEditorContext } from '../editor-context';
import { createSaving, type SaveEnvironment } from './create-saving';
import { createSaveEnvironment } from './save-environment';

/** The saves of one form, one at a time, and the outcome of the last one. */
export function useSaving(send: SaveEnvironment['send']) {
  const context = useEditorContext();
  const [bug, setBug] = useState<{ error: unknown }>();
  const [saving] = useState(() =>
    createSaving(createSaveEnvironment({ context, send, onBug: (error) => setBug({ error }) })),
  );
  const state = useSyncExternalStore(saving.subscribe, saving.getState);
  useEffect(() => saving.close, [saving]);
  // Into the error boundary, like any other bug.
  if (bug) throw bug.error;
  return { saving, state };
}
