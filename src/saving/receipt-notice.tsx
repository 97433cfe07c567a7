import type { GoalField, KnownGoal } from '../domain/goal';
import type { Receipt, ReceiptDifference } from '../domain/receipt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { AlsoChanged } from './also-changed';
import { DifferenceRow, OffByHundred } from './difference-row';
import type { SaveActions } from './save-actions';
import type { ValueWords } from './value-words';

type Props = {
  receipt: Receipt;
  words: ValueWords;
  actions: Pick<SaveActions, 'onPut' | 'onRestore' | 'wayBack'>;
};

/** What was stored, compared with what was sent and with what was to stay: what nobody asked for comes first. */
export function ReceiptNotice({ receipt, words, actions }: Props) {
  const { differences } = receipt;
  const alsoChanged = differences.filter(({ wasSent }) => !wasSent);
  const asSent = differences.filter(({ wasSent }) => wasSent);
  return (
    <div className="grid gap-4">
      {alsoChanged.length > 0 && <AlsoChanged differences={alsoChanged} {...{ words, actions }} />}
      {asSent.length > 0 ? (
        <StoredOtherwise differences={asSent} words={words} onPut={actions.onPut} />
      ) : (
        <Saved unconfirmed={receipt.unconfirmed} isAll={alsoChanged.length === 0} words={words} />
      )}
    </div>
  );
}

type SavedProps = { unconfirmed: GoalField[]; isAll: boolean; words: ValueWords };

function Saved({ unconfirmed, isAll, words }: SavedProps) {
  if (unconfirmed.length > 0) {
    const names = unconfirmed.map((field) => words.label(field).toLowerCase()).join(', ');
    return (
      <Notice tone="success" title="Goal saved">
        {`Plannr does not report ${names}, so we could not check them.`}
      </Notice>
    );
  }
  return (
    <Notice tone="success" title="Goal saved">
      {isAll ? 'Stored exactly as you entered it.' : 'Your own changes are stored as you entered them.'}
    </Notice>
  );
}

type DifferencesProps = {
  differences: ReceiptDifference[];
  words: ValueWords;
  onPut: (fields: KnownGoal) => void;
};

/** It stays until something is saved again: a wrong objective is not to be overlooked. */
function StoredOtherwise({ differences, words, onPut }: DifferencesProps) {
  return (
    <Notice tone="error" title="Goal saved, but not as you entered it">
      <ul role="list" className="grid gap-2">
        {differences.map((difference) => (
          <DifferenceRow key={difference.field} difference={difference} words={words}>
            <Button onClick={() => onPut({ [difference.field]: difference.expected })}>
              <span>Edit</span>
              <span className="sr-only">{` ${words.label(difference.field)}`}</span>
            </Button>
          </DifferenceRow>
        ))}
      </ul>
      <OffByHundred differences={differences} />
    </Notice>
  );
}
