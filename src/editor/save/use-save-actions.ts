import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { goalQuery } from '../../api/goal-queries';
import { changedFields } from '../../domain/goal/change';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { stillUndoing } from '../../domain/goal/undo';
import { wayBack } from '../../domain/goal/way-back';
import { fieldId } from '../../form/field-labels';
import { type FormRules, wayBackRules } from '../../form/form-rules';
import type { GoalFormHandle } from '../../form/goal-form';
import type { FormContent } from '../../form/use-goal-form';
import { useFocusInView } from '../../ui/bring-into-view';
import { useEditorContext } from '../editor-context';
import type { Saving } from './create-saving';
import { patchForm } from './patch-form';
import type { SaveActions } from './save-actions';
import { useEditFields } from './use-edit-fields';
import { useRestore } from './use-restore';

type SaveActionsOptions = {
  form: RefObject<GoalFormHandle | null>;
  saving: Saving;
  /** What was given up last, if anything was. */
  discarded: FormContent | undefined;
  rules: FormRules;
};

/** What a person can do about a save; each ends in the form, or in the ordinary Save. */
export function useSaveActions({ form, saving, discarded, rules }: SaveActionsOptions): SaveActions {
  const { api, cache, openGoal } = useEditorContext();
  const editFields = useEditFields(form);
  const focusInView = useFocusInView();
  const save = () => void form.current?.save();
  const toWayBack: SaveActions['wayBack'] = (field, value) => wayBack(field, value, wayBackRules(rules));
  const saveBack = useRestore(form, toWayBack);

  function putBack(content: FormContent): void {
    const { values, base, meant, unreadable } = content;
    flushSync(() => form.current?.put(values, base ?? content));
    saving.dispatch({ kind: 'told', state: 'idle' });
    const [first = 'name'] = [...unreadable, ...changedFields(base?.fields ?? {}, meant)];
    focusInView(document.getElementById(fieldId(first)), 'center');
  }

  function open({ uuid }: StoredGoal): void {
    form.current?.discard();
    openGoal(uuid);
  }

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
    onCreateAnother() {
      flushSync(() => form.current?.put({}, 'new'));
      save();
    },
    onPut: (fields) => editFields({ fields }),
    onRestore: (fields) => void saveBack({ fields }),
    onUndo(fields, stored, purpose) {
      const now = form.current?.read().base?.fields ?? {};
      void saveBack({ fields: stillUndoing(fields, { stored: stored.fields, now }) }, purpose);
    },
    wayBack: toWayBack,
    onMerged(fields, current) {
      patchForm(form.current, { fields, on: current });
      save();
    },
    onTakeStored(current) {
      // The page of a new goal is not the one of a goal that is stored.
      if (!form.current?.read().base) return open(current);
      form.current?.take(current);
      saving.dispatch({ kind: 'told', state: 'discarded' });
    },
    onPutBack: discarded && (() => putBack(discarded)),
    onReload() {
      const base = form.current?.read().base;
      if (base) void cache.invalidateQueries(goalQuery(api, base.uuid));
      saving.dispatch({ kind: 'told', state: 'idle' });
    },
    onOpen: open,
  };
}
