import type { Outlook } from '../domain/goal/outlook';
import { formatAboutMoney } from '../domain/money/format-money';
import type { MoneyFormat } from '../domain/money/money';
import { Badge, type Tone } from '../ui/badge';
import { CardSection } from './card-section';

type Props = {
  outlook: Outlook;
  format: MoneyFormat;
  /** Whether the date is another than the one that the reader saw first. */
  isDateMoved: boolean;
};

/** An estimate of what is left to save. */
export function CardOutlook({ outlook, format, isDateMoved }: Props) {
  const money = (minorUnits: number) => formatAboutMoney(minorUnits, format);
  const status = statusInWords(outlook, money, isDateMoved);
  return (
    <CardSection heading="Estimate">
      <ul role="list" className="grid gap-1">
        {amounts(outlook, money).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {status && (
          <li>
            <Badge tone={status.tone}>{status.words}</Badge>
          </li>
        )}
      </ul>
      <p className="mt-3 text-sm text-muted">Assumes even saving since the start and no investment growth.</p>
    </CardSection>
  );
}

type InMoney = (minorUnits: number) => string;

function amounts(outlook: Outlook, money: InMoney): string[] {
  const { leftMinorUnits, wholeMonthsLeft, neededPerMonthMinorUnits } = outlook;
  if (isReached(outlook)) return [];
  const said = [`About ${money(leftMinorUnits)} left to go`];
  if (neededPerMonthMinorUnits !== undefined) {
    const months = wholeMonthsLeft === 1 ? '1 month' : `${wholeMonthsLeft} months`;
    said.push(`${money(neededPerMonthMinorUnits)} a month for ${months}`);
  }
  return said;
}

type PaceWords = { words: string; tone: Tone };

function statusInWords(outlook: Outlook, money: InMoney, isDateMoved: boolean): PaceWords | undefined {
  const { status, gapMinorUnits = 0 } = outlook;
  if (isReached(outlook)) return { words: 'The target is reached', tone: 'success' };
  if (status === 'past-date') return { words: 'Past its date', tone: 'warning' };
  if (status === 'just-started') return { words: 'Just started', tone: 'neutral' };
  const against = isDateMoved ? ' against the new date' : '';
  if (status === 'behind')
    return { words: `Behind by about ${money(gapMinorUnits)}${against}`, tone: 'warning' };
  if (status === 'ahead')
    return { words: `Ahead by about ${money(gapMinorUnits)}${against}`, tone: 'success' };
  return status && { words: `On course${against}`, tone: 'success' };
}

function isReached({ status, leftMinorUnits }: Outlook): boolean {
  return status === 'reached' || leftMinorUnits === 0;
}
