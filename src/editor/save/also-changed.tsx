import type { KnownGoal } from '../../domain/goal/goal';
import type { ReceiptDifference } from '../../domain/goal/receipt';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { DifferenceRow, OffByHundred } from './difference-row';
import type { SaveActions } from './save-actions';
import type { ValueWords } from './value-words';

type Props = {
  differences: ReceiptDifference[];
  words: ValueWords;
  actions: Pick<SaveActions, 'onRestore' | 'wayBack'>;
};

/** Fields that Plannr changed although they were not sent, and one button that restores the old values. */
export function AlsoChanged({ differences, words, actions }: Props) {
  const names = differences.map(({ field }) => words.label(field).toLowerCase()).join(', ');
  const ways = differences.map(({ field, expected }) => actions.wayBack(field, expected));
  const restored = differences.filter((_, index) => ways[index] !== 'none');
  const old = Object.fromEntries(restored.map(({ field, expected }) => [field, expected])) as KnownGoal; // each is its field's
  return (
    <Notice
      tone="error"
      title={`Plannr also changed ${names}`}
      actions={restored.length > 0 && <Button onClick={() => actions.onRestore(old)}>Restore</Button>}
    >
      <ul role="list" className="grid gap-2">
        {differences.map((difference, index) => (
          <DifferenceRow key={difference.field} difference={difference} words={words}>
            {ways[index] === 'none' && <span>Plannr does not let us restore this.</span>}
            {ways[index] === 'fill' && <span>Choose its unit in the form, then save.</span>}
          </DifferenceRow>
        ))}
      </ul>
      <OffByHundred differences={differences} />
    </Notice>
  );
}
