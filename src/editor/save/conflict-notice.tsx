import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KnownGoal } from '../../domain/goal/goal';
import type { LastChange } from '../../domain/goal/goal-change';
import { type MergeSide, mergeGoals, resolveMerge } from '../../domain/goal/merge';
import type { MergeGroup } from '../../domain/goal/merge-groups';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { useFocusInView } from '../../ui/bring-into-view';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Words } from '../../ui/words';
import { ConflictChoice } from './conflict-choice';
import type { SaveActions } from './save-actions';
import type { ValueWords } from './value-words';

type Props = {
  /** What the form was filled from; undefined for a new goal, which has no fields yet. */
  base: StoredGoal | undefined;
  current: StoredGoal;
  /** The input. */
  readMine: () => KnownGoal;
  /** Whether a save met the conflict, so that the adviser waits to hear of it. */
  wasSent: boolean;
  /** Who made the other change, if the server says so. */
  change: LastChange | undefined;
  words: ValueWords;
  actions: SaveActions;
};

/** Two changes of one goal: differing fields are merged and shown before they are sent, conflicting ones are chosen. */
export function ConflictNotice({ base, current, readMine, wasSent, change, words, actions }: Props) {
  const [mine, setMine] = useState(readMine);
  const [choices, setChoices] = useState<Partial<Record<MergeGroup, MergeSide>>>({});
  const box = useRef<HTMLElement>(null);
  const focusInView = useFocusInView();
  const takeFocus = useEffectEvent(() => focusInView(box.current));
  useEffect(() => {
    if (wasSent) takeFocus();
  }, [wasSent]);

  const before = base?.fields ?? {};
  const say = words.conflict(change);
  const title = base ? say.title : 'This goal has been created already';
  const merge = mergeGoals({ base: before, mine, theirs: current.fields });
  const resolved = resolveMerge(merge, choices);
  const theirs = words.changes(before, knownIn(before, current.fields));
  const toSave = words.change(current.fields, resolved);

  function save() {
    const latest = readMine();
    // Edited since it was shown: the new result is shown, and nothing is sent unseen.
    if (words.change(mine, latest) !== '' || words.change(latest, mine) !== '') setMine(latest);
    else actions.onMerged(resolved, current);
  }

  return (
    <section ref={box} tabIndex={-1} aria-label={title} className="mb-6 rounded-md">
      <Notice
        tone="warning"
        title={wasSent ? `${title}. Your changes aren’t saved yet` : title}
        actions={
          <>
            {toSave !== '' && (
              <Button variant="primary" onClick={save}>
                {theirs === '' ? 'Save your changes' : 'Save your changes with theirs'}
              </Button>
            )}
            <Button onClick={() => actions.onTakeStored(current)}>Keep theirs</Button>
          </>
        }
      >
        <div className="grid gap-3">
          <p className="wrap-anywhere" dir="auto">
            <Words locale={words.locale}>
              {theirs === '' ? 'Something outside this form changed.' : `${say.changed}${theirs}`}
            </Words>
          </p>
          {merge.conflicts.map((group) => (
            <ConflictChoice
              key={group}
              group={group}
              sides={merge.sides}
              value={choices[group] ?? 'mine'}
              names={{ mine: 'Yours', theirs: say.theirs, before: 'Original' }}
              words={words}
              onChange={(side) => setChoices((chosen) => ({ ...chosen, [group]: side }))}
            />
          ))}
          <p className="wrap-anywhere" dir="auto" aria-live="polite">
            <Words locale={words.locale}>{toSave === '' ? say.allKept : `To be saved: ${toSave}`}</Words>
          </p>
        </div>
      </Notice>
    </section>
  );
}

/** Fields that the form was not filled with may not have changed; a new goal has nothing before. */
function knownIn(before: KnownGoal, now: KnownGoal): KnownGoal {
  if (Object.keys(before).length === 0) return now;
  return Object.fromEntries(Object.entries(now).filter(([field]) => field in before));
}
