import { onTestFinished } from 'vitest';
import { openDatabase } from '../../server/store/database';
import { createUpstreamFindings } from '../../server/store/upstream-findings';
import { sqlite } from './databases';

/** The findings about the Plannr at an origin: none yet, in their own database. */
export async function openFindings(
  origin: string,
  onEnd: (end: () => Promise<void>) => void = onTestFinished,
) {
  const { place, drop } = await sqlite.createDatabase();
  const { db } = await openDatabase(place);
  onEnd(async () => {
    await db.destroy();
    await drop();
  });
  return createUpstreamFindings({ db, clock: () => new Date(), origin, log: () => {} });
}
