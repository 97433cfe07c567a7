import type { AccountAnswer, CircleAnswer, HolderAnswer } from '../../contract/answers';
import type { AccountRow, CircleRow, Database } from './tables';
import { ukClockTime, ukDateTime, ukStartOfDay } from './uk-time';

/** Accounts in Plannr's shape with their circles and holders, read in two statements for any number of accounts. */
export async function answerAccounts(db: Database, rows: AccountRow[]): Promise<AccountAnswer[]> {
  const holders = await readHoldersOf(db, rows);
  const circles = await readCirclesOf(db, [...rows, ...holders]);
  const answer = (row: AccountRow) => answerHolder(row, circles.get(row.uuid) ?? []);
  return rows.map((row) => ({
    ...answer(row),
    owners: holders.filter(({ joint_uuid }) => joint_uuid === row.uuid).map(answer),
  }));
}

/** The name of an account: its entity's name, otherwise first and last name. */
export function accountName(row: Pick<AccountRow, 'entity_name' | 'first_name' | 'last_name'>): string {
  return row.entity_name ?? [row.first_name, row.last_name].filter(Boolean).join(' ');
}

export function answerCircle(row: CircleRow): CircleAnswer {
  return { uuid: row.uuid, name: row.name, photo_url: row.photo_url, bg_colour: row.bg_colour };
}

function answerHolder(row: AccountRow, circles: CircleAnswer[]): HolderAnswer {
  return {
    uuid: row.uuid,
    created_at: ukDateTime(row.created_at),
    updated_at: ukDateTime(row.updated_at),
    type: row.type,
    kind: row.kind,
    role: row.role,
    first_name: row.first_name,
    last_name: row.last_name,
    name: accountName(row),
    email: row.email,
    photo_url: row.photo_url,
    first_contact_date: dayAnswer(row.first_contact_on),
    next_review_date: dayAnswer(row.next_review_on),
    previous_review_date: dayAnswer(row.previous_review_on),
    anniversary_review_date: dayAnswer(row.anniversary_review_on),
    with_login: row.with_login === 1,
    has_joint_account: row.has_joint_account === 1,
    can_be_deleted: 'false',
    ownership_percentage: 100,
    inactive_at: row.inactive_on,
    last_interaction_at: row.last_interaction_at === null ? null : ukClockTime(row.last_interaction_at),
    referral_code: row.referral_code,
    circles,
  };
}

function dayAnswer(day: string | null): string | null {
  return day === null ? null : ukStartOfDay(day);
}

/** In their order; a joint account's holders are of its own firm. */
async function readHoldersOf(db: Database, accounts: AccountRow[]) {
  if (accounts.length === 0) return [];
  return db
    .selectFrom('account_holders')
    .innerJoin('accounts', 'accounts.uuid', 'account_holders.holder_uuid')
    .where(
      'account_holders.account_uuid',
      'in',
      accounts.map(({ uuid }) => uuid),
    )
    .where(
      'accounts.firm_uuid',
      'in',
      accounts.map((account) => account.firm_uuid),
    )
    .selectAll('accounts')
    .select('account_holders.account_uuid as joint_uuid')
    .orderBy('account_holders.position')
    .execute();
}

async function readCirclesOf(db: Database, accounts: AccountRow[]): Promise<Map<string, CircleAnswer[]>> {
  const circles = new Map<string, CircleAnswer[]>();
  if (accounts.length === 0) return circles;
  const rows = await db
    .selectFrom('circle_members')
    .innerJoin('circles', 'circles.uuid', 'circle_members.circle_uuid')
    .where(
      'circle_members.account_uuid',
      'in',
      accounts.map(({ uuid }) => uuid),
    )
    .selectAll('circles')
    .select('circle_members.account_uuid')
    .orderBy('circles.name')
    .orderBy('circles.uuid')
    .execute();
  for (const row of rows) {
    circles.set(row.account_uuid, [...(circles.get(row.account_uuid) ?? []), answerCircle(row)]);
  }
  return circles;
}
