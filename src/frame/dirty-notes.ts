import { createPause } from '../ui/create-pause';

type DirtyNotesOptions = {
  /** Whether something would be lost if the frame went. */
  isDirty: () => boolean;
  tell: (isDirty: boolean) => void;
};

export type DirtyNotes = ReturnType<typeof createDirtyNotes>;

/** How long after an edit to check again whether anything differs, in ms: a save or a discard is complete by then. */
const settledMs = 500;

/**
 * Tells the host at once when there is something to lose, and when there no longer is. The host starts with the
 * current state.
 */
export function createDirtyNotes({ isDirty, tell }: DirtyNotesOptions) {
  let told = isDirty();
  const settling = createPause(settledMs);

  function look(): void {
    const isNow = isDirty();
    if (isNow !== told) tell(isNow);
    told = isNow;
  }
  return {
    look,
    noteEdit(): void {
      settling.run(look);
      if (!told) look();
    },
  };
}
