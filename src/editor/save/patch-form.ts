import type { Circle } from '../../domain/goal/circle';
import type { Client } from '../../domain/goal/client';
import type { KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { toFormPatch } from '../../form/goal-form-values';
import { recordsAround } from '../../form/records-around';
import type { EditorForm } from '../editor-form';

export type FormPatch = {
  fields: KnownGoal;
  /** What the form is compared with afterwards, if that changes. */
  on?: StoredGoal;
  /** Records that the fields name and the form may not know. */
  clients?: Client[];
  circles?: Circle[];
};

/** Puts values into the form from an undo, an older value, a merge or a sent goal. Unreadable input keeps its text. */
export function patchForm(form: EditorForm, { fields, on, clients = [], circles = [] }: FormPatch): void {
  const content = form.read();
  if (!content) return;
  const { base, values, format, unreadable } = content;
  const around = recordsAround([values], [on, base]);
  const patch = toFormPatch(fields, {
    format,
    owners: [...clients, ...around.clients],
    circles: [...circles, ...around.circles],
  });
  for (const field of unreadable) if (on) delete patch[field];
  form.put(patch, on);
}
