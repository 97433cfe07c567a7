import type { Log } from '../http/request-log';
import type { Database } from './tables';

/**
 * `replaces`: a PUT empties omitted fields. `amount-in-doubt`: an amount came back multiplied or divided by a
 * hundred.
 */
type Finding = 'replaces' | 'amount-in-doubt';

export type UpstreamFindings = ReturnType<typeof createUpstreamFindings>;

type UpstreamFindingsOptions = { db: Database; clock: () => Date; origin: string; log: Log };

const notices: Record<Finding, string> = {
  replaces: 'Plannr empties the fields that a PUT leaves out: from now on a save sends every known value',
  'amount-in-doubt':
    'Plannr stored an amount a hundred times too large or too small: set PLANNR_AMOUNT_UNIT to settle its unit',
};

/** What the answers of one Plannr have shown, for every server of the database; each finding is logged once. */
export function createUpstreamFindings({ db, clock, origin, log }: UpstreamFindingsOptions) {
  return {
    async has(finding: Finding): Promise<boolean> {
      const row = await db
        .selectFrom('upstream_findings')
        .select('finding')
        .where('origin', '=', origin)
        .where('finding', '=', finding)
        .executeTakeFirst();
      return row !== undefined;
    },

    async note(finding: Finding): Promise<void> {
      const noted = await db
        .insertInto('upstream_findings')
        .values({ origin, finding, found_at: clock().getTime() })
        .onConflict((conflict) => conflict.columns(['origin', 'finding']).doNothing())
        .returning('finding')
        .executeTakeFirst();
      if (noted) log(JSON.stringify({ time: clock().toISOString(), finding: notices[finding] }));
    },
  };
}
