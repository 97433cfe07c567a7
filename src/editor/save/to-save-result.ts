import type { SaveResult } from '../../form/save-result';
import type { SaveState } from './save-state';

/** What the end of a save means for the form. */
export function toSaveResult(end: SaveState): SaveResult {
  if (end.kind === 'saved') return { kind: 'saved', goal: end.goal };
  if (end.kind === 'refused') return { kind: 'refused', faults: end.faults, others: end.others };
  return { kind: 'held' };
}
