import { Fragment, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { KnownGoal } from '../../domain/goal/goal';
import { useBringIntoView } from '../../ui/bring-into-view';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { SaveActions } from './save-actions';
import { SaveNotice } from './save-notice';
import type { SaveState } from './save-state';
import type { ValueWords } from './value-words';

const ConflictNotice = lazy(() =>
  import('./conflict-notice').then((module) => ({ default: module.ConflictNotice })),
);

type Props = {
  state: SaveState;
  actions: SaveActions;
  words: ValueWords;
  /** Where to sign in again; null: only the host knows. */
  signInPath: string | null;
  readMine: () => KnownGoal;
};

/** The outcome of the last save, just above its button; it scrolls into view if a save by key left it far away. */
export function SaveOutcome({ state, actions, words, signInPath, readMine }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const turn = useTurn(state);
  const bringIntoView = useBringIntoView();
  useEffect(() => {
    if (turn > 0 && box.current) bringIntoView(box.current);
  }, [turn, bringIntoView]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={box}
      role="group"
      aria-label="Result of the save"
      tabIndex={-1}
      data-focus-home={state.kind === 'idle' ? undefined : ''}
      className="rounded-md"
    >
      <div role="status" className="not-empty:mb-6">
        <Fragment key={turn}>
          <SaveNotice state={state} actions={actions} words={words} signInPath={signInPath} />
        </Fragment>
      </div>
      {state.kind === 'conflict' &&
        (state.current ? (
          <Suspense>
            <ConflictNotice
              key={turn}
              base={state.base}
              current={state.current}
              wasSent={state.wasSent}
              change={state.change}
              {...{ readMine, words, actions }}
            />
          </Suspense>
        ) : (
          <div className="mb-6">
            <Notice
              tone="warning"
              title="Someone changed this goal. Your changes aren’t saved yet"
              actions={<Button onClick={actions.onReload}>Show the stored goal</Button>}
            >
              Your changes are still here.
            </Notice>
          </div>
        ))}
    </div>
  );
}

/** Grows with each outcome, so that the same words are announced again; a state that only continues is the same turn. */
function useTurn(state: SaveState): number {
  const [shown, setShown] = useState({ state, turn: 0 });
  if (shown.state === state) return shown.turn;
  const goesOn = shown.state.kind === state.kind && (state.kind === 'sending' || state.kind === 'offline');
  const turn = goesOn ? shown.turn : shown.turn + 1;
  setShown({ state, turn });
  return turn;
}
