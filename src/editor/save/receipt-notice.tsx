import { type ReactNode, useState } from 'react';
import type { KnownGoal } from '../../domain/goal/goal';
import type { ReceiptDifference } from '../../domain/goal/receipt';
import { isolateLocal } from '../../domain/words/isolate';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Words } from '../../ui/words';
import { AlsoChanged } from './also-changed';
import { DifferenceRow, OffByHundred } from './difference-row';
import type { SaveActions } from './save-actions';
import { type Saved, UndoButton, undoLimits, undoOfSaved } from './undo-offer';
import type { ValueWords } from './value-words';

type Props = {
  saved: Saved;
  words: ValueWords;
  actions: Pick<SaveActions, 'onPut' | 'onRestore' | 'onUndo' | 'wayBack'>;
};

/** What was stored, compared with what was sent and what was to stay: unrequested changes come first. */
export function ReceiptNotice({ saved, words, actions }: Props) {
  const { differences } = saved.receipt;
  const undo = undoOfSaved(saved, actions.wayBack);
  const undoButton = <UndoButton saved={saved} undo={undo} onUndo={actions.onUndo} />;
  const alsoChanged = differences.filter(({ wasSent }) => !wasSent);
  const asSent = differences.filter(({ wasSent }) => wasSent);
  return (
    <div className="grid gap-4">
      {alsoChanged.length > 0 && <AlsoChanged differences={alsoChanged} {...{ words, actions }} />}
      {asSent.length > 0 ? (
        <StoredOtherwise differences={asSent} onPut={actions.onPut} {...{ words, undoButton }} />
      ) : (
        <AsSent
          saved={saved}
          isAll={alsoChanged.length === 0}
          limits={undoLimits(undo, words)}
          {...{ words, undoButton }}
        />
      )}
    </div>
  );
}

type AsSentProps = {
  saved: Saved;
  isAll: boolean;
  words: ValueWords;
  undoButton: ReactNode;
  /** What cannot be undone, and why. */
  limits: string | undefined;
};

function AsSent({ saved: { attempt, receipt }, isAll, words, undoButton, limits }: AsSentProps) {
  const [at] = useState(() => new Date().toLocaleTimeString(words.locale, { timeStyle: 'short' }));
  const names = receipt.unconfirmed.map((field) => words.label(field).toLowerCase()).join(', ');
  return (
    <Notice
      tone="success"
      title={<Words locale={words.locale}>{titleOf(attempt, isolateLocal(at, words.locale))}</Words>}
      actions={undoButton}
    >
      {names ? (
        <p>{`Plannr doesn’t return ${names}, so we couldn’t check them.`}</p>
      ) : (
        !isAll && <p>Your own changes are stored as you entered them.</p>
      )}
      {attempt.purpose === undefined && limits && <p>{limits}</p>}
    </Notice>
  );
}

function titleOf({ purpose }: Saved['attempt'], at: string): string {
  if (purpose === 'undo') return `Change undone ${at}`;
  return purpose === 'redo' ? `Change made again ${at}` : `Saved ${at}`;
}

type DifferencesProps = {
  differences: ReceiptDifference[];
  words: ValueWords;
  onPut: (fields: KnownGoal) => void;
  undoButton: ReactNode;
};

/** It stays until something is saved again: a wrong objective is not to be overlooked. */
function StoredOtherwise({ differences, words, onPut, undoButton }: DifferencesProps) {
  return (
    <Notice tone="error" title="Plannr saved something different. Check these" actions={undoButton}>
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
