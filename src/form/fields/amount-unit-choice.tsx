import { useController, useWatch } from 'react-hook-form';
import { type AmountUnit, amountUnits, unitNames } from '../../domain/money/amount-unit';
import { currencyDecimals, type MoneyFormat } from '../../domain/money/money';
import { parseMoney } from '../../domain/money/parse-money';
import { RadioGroup } from '../../ui/radio-group';
import type { GoalFormControl } from '../use-field-error';

type Props = { control: GoalFormControl; format: MoneyFormat };

/** The unit to send the amount in, with the number that Plannr would receive. */
export function AmountUnitChoice({ control, format }: Props) {
  const { field } = useController({ control, name: 'amountUnit' });
  const reading = parseMoney(useWatch({ control, name: 'targetAmount' }), format);
  const minorUnits = reading && 'minorUnits' in reading ? reading.minorUnits : undefined;
  const names = unitNames(format.currency);
  const label = (unit: AmountUnit) => {
    const size = unit === 'major' ? 10 ** currencyDecimals(format.currency) : 1;
    const isWhole = minorUnits !== undefined && minorUnits % size === 0;
    return isWhole ? `${names[unit]}: Plannr gets ${minorUnits / size}` : names[unit];
  };
  return (
    <RadioGroup
      legend="Send the amount in"
      hint="An earlier amount came back 100 times too large or too small. Choose a unit, then check the amount after you save."
      value={field.value}
      onChange={field.onChange}
      options={amountUnits.toReversed().map((unit) => ({ value: unit, label: label(unit) }))}
    />
  );
}
