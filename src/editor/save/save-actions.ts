import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { SavePurpose } from '../../domain/goal/undo';
import type { WayBack } from '../../domain/goal/way-back';

/** What a person can do about a save; each ends in the form or in the ordinary Save. */
export type SaveActions = {
  onStop: () => void;
  onTryNow: () => void;
  onSaveAgain: () => void;
  onSaveAsNew: () => void;
  /** Creates a goal beside the one that a lost answer may have created. */
  onCreateAnother: () => void;
  /** Puts values into the form, to be looked at and saved. */
  onPut: (fields: KnownGoal) => void;
  /** Saves older values of fields, and leaves what else stands in the form unsaved; those that may not be sent yet are put into the form only. */
  onRestore: (fields: KnownGoal) => void;
  /** Saves the reverse of a save whose answer was `stored`, but for what somebody changed since. */
  onUndo: (fields: KnownGoal, stored: StoredGoal, purpose: SavePurpose) => void;
  /** What can be done with an older value. */
  wayBack: (field: GoalField, value: KnownGoal[GoalField]) => WayBack;
  /** Puts what a merge came to into the form that is now filled from `current`, and saves it. */
  onMerged: (fields: KnownGoal, current: StoredGoal) => void;
  /** Gives up what was typed for what is stored. */
  onTakeStored: (current: StoredGoal) => void;
  /** Puts what was discarded back into the form; undefined where nothing was. */
  onPutBack: (() => void) | undefined;
  /** Reads the goal again. */
  onReload: () => void;
  /** Goes to a goal that a lost answer was about. */
  onOpen: (goal: StoredGoal) => void;
};
