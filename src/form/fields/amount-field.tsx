import { useWatch } from 'react-hook-form';
import { formatMoney } from '../../domain/money/format-money';
import { currencyDecimals, currencySymbol, type MoneyFormat } from '../../domain/money/money';
import { parseMoney } from '../../domain/money/parse-money';
import { AffixInput } from '../../ui/affix-input';
import { Field } from '../../ui/field';
import { InLocale } from '../../ui/in-locale';
import { fieldId, fieldLabels } from '../field-labels';
import type { FormRules } from '../form-rules';
import { registerText } from '../register-text';
import { type GoalFormControl, useFieldError } from '../use-field-error';
import { AmountUnitChoice } from './amount-unit-choice';

type Props = { control: GoalFormControl; format: MoneyFormat; rules: FormRules };

/** The target as typed, with the currency outside the box and the amount that was understood below it. */
export function AmountField({ control, format, rules }: Props) {
  const error = useFieldError(control, 'targetAmount');
  return (
    <div className="grid gap-3">
      <Field
        id={fieldId('targetAmount')}
        label={fieldLabels.targetAmount}
        error={error}
        hint={<Reading control={control} format={format} />}
      >
        {(props) => (
          <AffixInput
            {...props}
            {...registerText(control, 'targetAmount')}
            prefix={currencySymbol(format)}
            inputMode="decimal"
          />
        )}
      </Field>
      {rules.isAmountInDoubt && currencyDecimals(format.currency) > 0 && (
        <AmountUnitChoice control={control} format={format} />
      )}
    </div>
  );
}

function Reading({ control, format }: Pick<Props, 'control' | 'format'>) {
  const text = useWatch({ control, name: 'targetAmount' });
  const reading = parseMoney(text, format);
  if (reading && 'minorUnits' in reading)
    return <InLocale locale={format.locale}>{formatMoney(reading.minorUnits, format)}</InLocale>;
  return (
    <span>{`For example ${(25_000).toLocaleString(format.locale)}. Leave empty if there is no target.`}</span>
  );
}
