import { goalFields, type KnownGoal } from '../../domain/goal/goal';
import type { SavePurpose } from '../../domain/goal/undo';
import { useEditorContext } from '../editor-context';
import type { FormPatch } from './patch-form';
import type { SaveActions } from './save-actions';
import { saveValues } from './save-values';
import { useEditFields } from './use-edit-fields';

/** Returns a function that saves older values at once; those to be reviewed first only go into the form. */
export function useRestore(wayBack: SaveActions['wayBack']) {
  const { form } = useEditorContext();
  const editFields = useEditFields();
  return async ({ fields, ...records }: Omit<FormPatch, 'on'>, purpose?: SavePurpose) => {
    const those = (way: 'save' | 'fill'): KnownGoal =>
      Object.fromEntries(
        goalFields
          .filter((field) => field in fields && wayBack(field, fields[field]) === way)
          .map((field) => [field, fields[field]]),
      );
    const [saved, filled] = [those('save'), those('fill')];
    if (Object.keys(saved).length > 0)
      await saveValues(form, { fields: saved, ...records }, wayBack, purpose);
    if (Object.keys(filled).length > 0) editFields({ fields: filled, ...records });
  };
}
