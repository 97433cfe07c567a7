type DirtyNotesOptions = {
  /** Whether something would be lost if the frame went. */
  isDirty: () => boolean;
  tell: (isDirty: boolean) => void;
};

export type DirtyNotes = ReturnType<typeof createDirtyNotes>;

/** How long after an edit it is asked again whether anything differs: a save or a discard is drawn by then. */
const settledMs = 500;

/** Tells the host when something to lose comes about, at once, and when nothing is left. The host begins with what is so now. */
export function createDirtyNotes({ isDirty, tell }: DirtyNotesOptions) {
  let told = isDirty();
  let settling: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const isNow = isDirty();
    if (isNow !== told) tell(isNow);
    told = isNow;
  }
  return {
    look,
    noteEdit(): void {
      clearTimeout(settling);
      settling = setTimeout(look, settledMs);
      if (!told) look();
    },
  };
}
