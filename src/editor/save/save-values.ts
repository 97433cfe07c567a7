import { goalFields } from '../../domain/goal/goal';
import type { SavePurpose } from '../../domain/goal/undo';
import type { EditorForm } from '../editor-form';
import { type FormPatch, patchForm } from './patch-form';
import type { SaveActions } from './save-actions';

/**
 * Puts values into the form and saves those that may be sent, with the same conflict check and receipt as any save;
 * other input stays unsaved. Resolves with whether they are stored now.
 */
export async function saveValues(
  form: EditorForm,
  patch: Omit<FormPatch, 'on'>,
  wayBack: SaveActions['wayBack'],
  purpose?: SavePurpose,
): Promise<boolean> {
  if (form.isSaving()) return false;
  const { fields } = patch;
  patchForm(form, patch);
  return form.saveFields(
    goalFields.filter((field) => wayBack(field, fields[field]) === 'save'),
    purpose,
  );
}
