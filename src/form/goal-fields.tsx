import type { ComponentType } from 'react';
import type { Display } from '../domain/display';
import { type GoalField, goalFields } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { MoneyFormat } from '../domain/money/money';
import { AmountField } from './fields/amount-field';
import { CirclesField } from './fields/circles-field';
import { CompleteByField } from './fields/complete-by-field';
import { OwnersField } from './fields/owners-field';
import { PriorityField } from './fields/priority-field';
import { ProgressField } from './fields/progress-field';
import { ShownOnCirclesField } from './fields/shown-on-circles-field';
import { DescriptionField, NameField, TimeframeField } from './fields/text-fields';
import type { FormRules } from './form-rules';
import type { RecordSearch } from './record-search';
import type { GoalFormControl } from './use-field-error';

/** What a field may need; each takes its part. */
type FieldProps = {
  control: GoalFormControl;
  base: StoredGoal | undefined;
  rules: FormRules;
  format: MoneyFormat;
  locale: string;
  display: Display;
  search: RecordSearch;
};

const fields: Record<GoalField, ComponentType<FieldProps>> = {
  name: NameField,
  description: DescriptionField,
  owners: OwnersField,
  targetAmount: AmountField,
  progress: ProgressField,
  timeframe: TimeframeField,
  completeBy: CompleteByField,
  priority: PriorityField,
  shownOnCircles: ShownOnCirclesField,
  visibleToCircles: CirclesField,
};

/** Short fields, each beside the next one if there is room. */
const pairs: Partial<Record<GoalField, GoalField>> = { targetAmount: 'progress', timeframe: 'completeBy' };

/** Every field, in the order of the schema. */
export function GoalFields(props: FieldProps) {
  const seconds = Object.values(pairs);
  return goalFields
    .filter((field) => !seconds.includes(field))
    .map((field) => {
      const Field = fields[field];
      const second = pairs[field];
      if (!second) return <Field key={field} {...props} />;
      const Second = fields[second];
      return (
        <div key={field} className="grid items-start gap-6 @lg:grid-cols-2">
          <Field {...props} />
          <Second {...props} />
        </div>
      );
    });
}
