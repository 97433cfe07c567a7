import type { GoalField } from '../../domain/goal/goal';
import { canUndo, type Undo, undoOf } from '../../domain/goal/undo';
import { joinNames } from '../../domain/words/join-names';
import { Button } from '../../ui/button';
import type { SaveActions } from './save-actions';
import type { SaveState } from './save-state';
import type { ValueWords } from './value-words';

export type Saved = Extract<SaveState, { kind: 'saved' }>;

/** How a save is undone; undefined for a new goal. */
export function undoOfSaved({ attempt }: Saved, wayBack: SaveActions['wayBack']): Undo | undefined {
  const { stored, fields } = attempt;
  return stored && undoOf({ before: stored.fields, sent: fields }, wayBack);
}

type ButtonProps = { saved: Saved; undo: Undo | undefined; onUndo: SaveActions['onUndo'] };

/** Undoes the save, or the undo; absent if nothing can be undone. */
export function UndoButton({ saved: { attempt, goal }, undo, onUndo }: ButtonProps) {
  if (!undo || !canUndo(undo)) return null;
  const purpose = attempt.purpose === 'undo' ? 'redo' : 'undo';
  return (
    <Button onClick={() => onUndo(undo.fields, goal, purpose)}>{purpose === 'undo' ? 'Undo' : 'Redo'}</Button>
  );
}

/** What an undo leaves out and why; undefined if it leaves out nothing. */
export function undoLimits(undo: Undo | undefined, words: Pick<ValueWords, 'label'>): string | undefined {
  if (!undo) return 'A new goal can’t be undone, only deleted.';
  const { unknown, notEmptied } = undo;
  const named = (fields: GoalField[]) => joinNames(fields.map((field) => words.label(field).toLowerCase()));
  const reasons = [
    unknown.length > 0 && `we don’t know what ${named(unknown)} was before`,
    notEmptied.length > 0 && `Plannr does not let ${named(notEmptied)} be emptied`,
  ].filter(Boolean);
  if (reasons.length === 0) return undefined;
  return `You can’t undo ${canUndo(undo) ? 'all of this' : 'this'}: ${reasons.join(', and ')}.`;
}
