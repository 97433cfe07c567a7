import { changedFields } from '../../domain/goal/change';
import { goalFields } from '../../domain/goal/goal';
import { fieldId } from '../../form/field-labels';
import { useFocusInView } from '../../ui/bring-into-view';
import { useEditorContext } from '../editor-context';
import { type FormPatch, patchForm } from './patch-form';

/**
 * Returns a function that puts values into the form and focuses the first field that differs, to be reviewed and
 * saved.
 */
export function useEditFields() {
  const { form } = useEditorContext();
  const focusInView = useFocusInView();
  return (patch: Omit<FormPatch, 'on'>) => {
    const before = form.read()?.meant ?? {};
    patchForm(form, patch);
    const [first = goalFields.find((field) => field in patch.fields)] = changedFields(before, patch.fields);
    if (first) focusInView(document.getElementById(fieldId(first)), 'center');
  };
}
