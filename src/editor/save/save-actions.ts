import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { SavePurpose } from '../../domain/goal/undo';
import type { WayBack } from '../../domain/goal/way-back';

/** What an adviser can do about a save; each action ends in the form or in the ordinary Save. */
export type SaveActions = {
  onStop: () => void;
  onTryNow: () => void;
  onSaveAgain: () => void;
  onSaveAsNew: () => void;
  /** Creates a goal besides the one that a lost answer may have created. */
  onCreateAnother: () => void;
  /** Puts values into the form, to be reviewed and saved. */
  onPut: (fields: KnownGoal) => void;
  /**
   * Saves older values of fields and leaves other input unsaved; values that may not be sent yet only go into the
   * form.
   */
  onRestore: (fields: KnownGoal) => void;
  /** Saves the reverse of a save whose answer was `stored`, except for what someone changed since. */
  onUndo: (fields: KnownGoal, stored: StoredGoal, purpose: SavePurpose) => void;
  /** What can be done with an older value. */
  wayBack: (field: GoalField, value: KnownGoal[GoalField]) => WayBack;
  /** Fills the form from `current` and the result of a merge, and saves it. */
  onMerged: (fields: KnownGoal, current: StoredGoal) => void;
  /** Replaces the input with what is stored. */
  onTakeStored: (current: StoredGoal) => void;
  /** Restores discarded input; undefined if there is none. */
  onPutBack: (() => void) | undefined;
  /** Reads the goal again. */
  onReload: () => void;
  /** Goes to a goal that a lost answer was about. */
  onOpen: (goal: StoredGoal) => void;
};
