import { type ChangeReason, changeReasonKinds, changeReasonLabels } from '../../domain/goal/change-reason';
import { changeReasonSchema } from '../../domain/goal/change-reason-schema';
import { Field } from '../../ui/field';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';

/** The input; without a kind there is no reason to record. */
type TypedReason = { kind: ChangeReason['kind'] | ''; text: string };

export const noReason: TypedReason = { kind: '', text: '' };

/** The reason to record; undefined if none was chosen, null if the input is invalid. */
export function readReason(typed: TypedReason): ChangeReason | undefined | null {
  if (typed.kind === '') return undefined;
  return changeReasonSchema.safeParse(typed).data ?? null;
}

type Props = {
  reason: TypedReason;
  onChange: (reason: TypedReason) => void;
  /** Whether to show its fault: after it has kept a save from going out. */
  isChecked: boolean;
};

/** Why the goal changes, for the record; optional. */
export function ReasonField({ reason, onChange, isChecked }: Props) {
  const problem =
    isChecked && reason.kind !== ''
      ? changeReasonSchema.safeParse(reason).error?.issues[0]?.message
      : undefined;
  return (
    <div className="grid items-start gap-4 @lg:grid-cols-2">
      <Field label="Reason for the change" hint="Optional; kept with the record of changes">
        {(props) => (
          <SelectInput
            {...props}
            className="w-full"
            value={reason.kind}
            onChange={
              (event) => onChange({ ...reason, kind: event.target.value as TypedReason['kind'] }) // one of the options below
            }
          >
            <option value="">None given</option>
            {changeReasonKinds.map((kind) => (
              <option key={kind} value={kind}>
                {changeReasonLabels[kind]}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      {reason.kind !== '' && (
        <Field id="change-reason" label="In a few words" error={problem}>
          {(props) => (
            <TextInput
              {...props}
              dir="auto"
              value={reason.text}
              onChange={(event) => onChange({ ...reason, text: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
