import type { ReactNode } from 'react';
import type { ReceiptDifference } from '../../domain/goal/receipt';
import { Words } from '../../ui/words';
import type { ValueWords } from './value-words';

type Props = { difference: ReceiptDifference; words: ValueWords; children?: ReactNode };

/** A field that is not stored as expected, and what the adviser can do about it. */
export function DifferenceRow({ difference, words, children }: Props) {
  const { field, expected, stored, wasSent } = difference;
  const storedWords = stored === undefined ? 'empty' : words.value(field, { [field]: stored });
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span className="min-w-0 wrap-anywhere">
        <Words locale={words.locale}>
          {`${words.label(field)}: ${wasSent ? 'you sent' : 'it was'} ${words.value(field, { [field]: expected })}, stored is ${storedWords}`}
        </Words>
      </span>
      {children}
    </li>
  );
}

/** Says so if the server counts money in another unit than we do. */
export function OffByHundred({ differences }: { differences: ReceiptDifference[] }) {
  return (
    differences.some(({ isHundredfold }) => isHundredfold) && (
      <p className="mt-2">
        The amount is off by a factor of 100: pounds and pence were mistaken for each other.
      </p>
    )
  );
}
