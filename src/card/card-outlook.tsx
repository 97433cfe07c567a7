import { formatAboutMoney } from '../domain/format-money';
import type { MoneyFormat } from '../domain/money';
import type { Outlook } from '../domain/outlook';
import { Badge, type Tone } from '../ui/badge';
import { CardSection } from './card-section';

type Props = { outlook: Outlook; format: MoneyFormat };

/** An estimate of what is left to go. */
export function CardOutlook({ outlook, format }: Props) {
  const money = (minorUnits: number) => formatAboutMoney(minorUnits, format);
  const pace = paceInWords(outlook, money);
  return (
    <CardSection heading="Estimate">
      <ul className="grid gap-1">
        {amounts(outlook, money).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {pace && (
          <li>
            <Badge tone={pace.tone}>{pace.words}</Badge>
          </li>
        )}
      </ul>
      <p className="mt-3 text-sm text-muted">
        Reads progress as money on a straight line from the day the goal was created, with no growth.
      </p>
    </CardSection>
  );
}

type InMoney = (minorUnits: number) => string;

function amounts(outlook: Outlook, money: InMoney): string[] {
  const { leftMinorUnits, wholeMonthsLeft, neededPerMonthMinorUnits } = outlook;
  if (isReached(outlook)) return [];
  const said = [`About ${money(leftMinorUnits)} left to go`];
  if (neededPerMonthMinorUnits !== undefined) {
    const months = wholeMonthsLeft === 1 ? 'the 1 whole month' : `the ${wholeMonthsLeft} whole months`;
    said.push(`About ${money(neededPerMonthMinorUnits)} a month over ${months} left`);
  }
  return said;
}

function paceInWords(outlook: Outlook, money: InMoney): { words: string; tone: Tone } | undefined {
  const { pace, gapMinorUnits = 0 } = outlook;
  if (isReached(outlook)) return { words: 'The target is reached', tone: 'success' };
  if (pace === 'overdue') return { words: 'The date has passed', tone: 'warning' };
  if (pace === 'behind') return { words: `Behind by about ${money(gapMinorUnits)}`, tone: 'warning' };
  if (pace === 'ahead') return { words: `Ahead by about ${money(gapMinorUnits)}`, tone: 'success' };
  return pace && { words: 'On track', tone: 'success' };
}

function isReached({ pace, leftMinorUnits }: Outlook): boolean {
  return pace === 'reached' || leftMinorUnits === 0;
}
