import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { goalQuery } from '../api/goal-queries';
import type { GoalFormHandle } from '../form/goal-form';
import type { Saving } from '../saving/create-saving';
import type { SaveActions } from '../saving/save-actions';
import { useEditorWorld } from './editor-world';
import { putFields } from './put-fields';
import { useEditFields } from './use-edit-fields';

type Given = { form: RefObject<GoalFormHandle | null>; saving: Saving };

/** What a person can do about a save; each ends in the form, or in the ordinary Save. */
export function useSaveActions({ form, saving }: Given): SaveActions {
  const { api, cache, openGoal } = useEditorWorld();
  const editFields = useEditFields(form);
  const save = () => void form.current?.save();

  return {
    onStop: () => saving.dispatch({ kind: 'stopped' }),
    onTryNow: saving.tryNow,
    onSaveAgain: save,
    onSaveAsNew() {
      const content = form.current?.read();
      if (!content) return;
      const { values, base } = content;
      const owners = values.owners ?? (base?.sharedOwner ? [base.sharedOwner] : []);
      const { shownOnCircles = false, visibleToCircles = [] } = values;
      flushSync(() => form.current?.put({ owners, shownOnCircles, visibleToCircles }, 'new'));
      save();
    },
    onPut: (fields) => editFields({ fields }),
    onMerged(fields, current) {
      putFields(form.current, { fields, on: current });
      save();
    },
    onTakeStored(current) {
      form.current?.take(current);
      saving.dispatch({ kind: 'told', state: 'discarded' });
    },
    onReload() {
      const base = form.current?.read().base;
      if (base) void cache.invalidateQueries(goalQuery(api, base.uuid));
      saving.dispatch({ kind: 'told', state: 'idle' });
    },
    onOpen(goal) {
      form.current?.discard();
      openGoal(goal.uuid);
    },
  };
}
