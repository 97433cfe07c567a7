import type { KnownGoal } from '../domain/goal';
import { joinNames } from '../domain/join-names';
import type { Receipt, ReceiptDifference } from '../domain/receipt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { SaveActions } from './save-actions';
import type { ValueWords } from './value-words';

type Props = { receipt: Receipt; words: ValueWords; actions: Pick<SaveActions, 'onPut' | 'onRestore'> };

/** What was stored, compared with what was sent. */
export function ReceiptNotice({ receipt, words, actions }: Props) {
  const { differences, unconfirmed } = receipt;
  if (differences.length > 0) return <Differences {...{ differences, words, actions }} />;
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
      Stored exactly as you entered it.
    </Notice>
  );
}

type DifferencesProps = Omit<Props, 'receipt'> & { differences: ReceiptDifference[] };

/** It stays until something is saved again: a wrong objective is not to be overlooked. What nobody sent comes first. */
function Differences({ differences, words, actions }: DifferencesProps) {
  const unsent = differences.filter(({ wasSent }) => !wasSent);
  const sent = differences.filter(({ wasSent }) => wasSent);
  const names = joinNames(unsent.map(({ field }) => words.label(field).toLowerCase()));
  const isHundredfold = differences.some((difference) => difference.isHundredfold);
  return (
    <Notice
      tone="error"
      title={
        unsent.length > 0
          ? `Goal saved. Plannr also changed ${names}`
          : 'Plannr saved something different. Check these.'
      }
    >
      <div className="grid gap-3">
        {unsent.length > 0 && <Unsent differences={unsent} words={words} actions={actions} />}
        {sent.length > 0 && (
          <ul className="grid gap-2">
            {sent.map((difference) => (
              <li key={difference.field} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 wrap-anywhere">{sayOf(difference, words)}</span>
                <Button onClick={() => actions.onPut(expectedOf([difference]))}>
                  <span>Edit</span>
                  <span className="sr-only">{` ${words.label(difference.field)}`}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {isHundredfold && (
          <p>The amount is off by a factor of 100: pounds and pence were mistaken for each other.</p>
        )}
      </div>
    </Notice>
  );
}

/** What was changed though it was not sent. An amount whose unit is in doubt is put into the form, to be typed again. */
function Unsent({ differences, words, actions }: DifferencesProps) {
  const inDoubt = differences.filter(({ isHundredfold }) => isHundredfold);
  const others = differences.filter(({ isHundredfold }) => !isHundredfold);
  return (
    <div className="grid justify-items-start gap-2">
      <ul className="grid gap-1">
        {differences.map((difference) => (
          <li key={difference.field} className="min-w-0 wrap-anywhere">
            {sayOf(difference, words)}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {others.length > 0 && <Button onClick={() => actions.onRestore(expectedOf(others))}>Restore</Button>}
        {inDoubt.length > 0 && (
          <Button onClick={() => actions.onPut(expectedOf(inDoubt))}>
            <span>Edit</span>
            <span className="sr-only">{` ${words.label('targetAmount')}`}</span>
          </Button>
        )}
      </div>
    </div>
  );
}

function sayOf({ field, expected, stored, wasSent }: ReceiptDifference, words: ValueWords): string {
  const before = words.value(field, { [field]: expected });
  const after = words.value(field, { [field]: stored });
  return wasSent
    ? `${words.label(field)}: you sent ${before}, stored is ${after}`
    : `${words.label(field)}: ${before} → ${after}`;
}

function expectedOf(differences: ReceiptDifference[]): KnownGoal {
  return Object.fromEntries(differences.map(({ field, expected }) => [field, expected])) as KnownGoal; // each its own field's
}
