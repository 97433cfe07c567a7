import { goalQuery } from '../../api/goal-queries';
import { changedFields } from '../../domain/goal/change';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { stillUndoing } from '../../domain/goal/undo';
import { wayBack } from '../../domain/goal/way-back';
import { fieldId } from '../../form/field-labels';
import type { FormContent } from '../../form/form-content';
import { type FormRules, wayBackRules } from '../../form/form-rules';
import { useFocusInView } from '../../ui/bring-into-view';
import { useEditorContext } from '../editor-context';
import type { Saving } from './create-saving';
import { patchForm } from './patch-form';
import type { SaveActions } from './save-actions';
import { useEditFields } from './use-edit-fields';
import { useRestore } from './use-restore';

type SaveActionsOptions = {
  saving: Saving;
  /** What was discarded last, if anything was. */
  discarded: FormContent | undefined;
  rules: FormRules;
};

/** What an adviser can do about a save; each action ends in the form or in the ordinary Save. */
export function useSaveActions({ saving, discarded, rules }: SaveActionsOptions): SaveActions {
  const { form, api, cache, openGoal } = useEditorContext();
  const editFields = useEditFields();
  const focusInView = useFocusInView();
  const save = () => void form.save();
  const toWayBack: SaveActions['wayBack'] = (field, value) => wayBack(field, value, wayBackRules(rules));
  const saveBack = useRestore(toWayBack);

  function putBack(content: FormContent): void {
    const { values, base, meant, unreadable } = content;
    form.put(values, base ?? content);
    saving.dispatch({ kind: 'told', state: 'idle' });
    const [first = 'name'] = [...unreadable, ...changedFields(base?.fields ?? {}, meant)];
    focusInView(document.getElementById(fieldId(first)), 'center');
  }

  function open({ uuid }: StoredGoal): void {
    form.discard();
    openGoal(uuid);
  }

  return {
    onStop: () => saving.dispatch({ kind: 'stopped' }),
    onTryNow: saving.tryNow,
    onSaveAgain: save,
    onSaveAsNew() {
      const content = form.read();
      if (!content) return;
      const { values, base } = content;
      const owners = values.owners ?? (base?.sharedOwner ? [base.sharedOwner] : []);
      const { shownOnCircles = false, visibleToCircles = [] } = values;
      form.put({ owners, shownOnCircles, visibleToCircles }, 'new');
      save();
    },
    onCreateAnother() {
      form.put({}, 'new');
      save();
    },
    onPut: (fields) => editFields({ fields }),
    onRestore: (fields) => void saveBack({ fields }),
    onUndo(fields, stored, purpose) {
      const now = form.read()?.base?.fields ?? {};
      void saveBack({ fields: stillUndoing(fields, { stored: stored.fields, now }) }, purpose);
    },
    wayBack: toWayBack,
    onMerged(fields, current) {
      patchForm(form, { fields, on: current });
      save();
    },
    onTakeStored(current) {
      // The page of a new goal is not the one of a goal that is stored.
      if (!form.read()?.base) return open(current);
      form.take(current);
      saving.dispatch({ kind: 'told', state: 'discarded' });
    },
    onPutBack: discarded && (() => putBack(discarded)),
    onReload() {
      const base = form.read()?.base;
      if (base) void cache.invalidateQueries(goalQuery(api, base.uuid));
      saving.dispatch({ kind: 'told', state: 'idle' });
    },
    onOpen: open,
  };
}
