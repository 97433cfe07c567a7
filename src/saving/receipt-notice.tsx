import type { KnownGoal } from '../domain/goal';
import type { Receipt } from '../domain/receipt';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Words } from '../ui/words';
import type { ValueWords } from './value-words';

type Props = { receipt: Receipt; words: ValueWords; onPut: (fields: KnownGoal) => void };

/** What was stored, compared with what was sent. */
export function ReceiptNotice({ receipt, words, onPut }: Props) {
  const { differences, unconfirmed } = receipt;
  if (differences.length > 0) return <Differences {...{ differences, words, onPut }} />;
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

type DifferencesProps = Omit<Props, 'receipt'> & { differences: Receipt['differences'] };

/** It stays until something is saved again: a wrong objective is not to be overlooked. */
function Differences({ differences, words, onPut }: DifferencesProps) {
  const isHundredfold = differences.some((difference) => difference.isHundredfold);
  return (
    <Notice tone="error" title="Goal saved, but not as you entered it">
      <ul role="list" className="grid gap-2">
        {differences.map(({ field, expected, stored, wasSent }) => (
          <li key={field} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 wrap-anywhere">
              <Words locale={words.locale}>
                {`${words.label(field)}: ${wasSent ? 'you sent' : 'it was'} ${words.value(field, { [field]: expected })}, stored is ${words.value(field, { [field]: stored })}`}
              </Words>
            </span>
            <Button onClick={() => onPut({ [field]: expected })}>
              <span>Edit</span>
              <span className="sr-only">{` ${words.label(field)}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {isHundredfold && (
        <p className="mt-2">
          The amount is off by a factor of 100: pounds and pence were mistaken for each other.
        </p>
      )}
    </Notice>
  );
}
