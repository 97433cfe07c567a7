import type { Kysely, Migration, RawBuilder } from 'kysely';
import type { DatabaseKind } from '../tables';
import { countedId, idType, textType } from './column-types';
import { createSearchIndex } from './search-index';

/** Firms, their people and goals, and authentication. */
export function firstTables(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await createPeople(db, kind, text);
      await createCircles(db, text);
      await createGoals(db, text);
      await createWaysIn(db, text);
      await createSearchIndex(db, kind);
    },
  };
}

type Text = RawBuilder<unknown>;

async function createPeople(db: Kysely<unknown>, kind: DatabaseKind, text: Text): Promise<void> {
  await db.schema
    .createTable('firms')
    .addColumn('uuid', text, (uuid) => uuid.primaryKey())
    .addColumn('name', text, (name) => name.notNull())
    .addColumn('currency', text, (currency) => currency.notNull())
    .execute();
  await db.schema
    .createTable('accounts')
    .addColumn('id', idType(kind), countedId(kind))
    .addColumn('uuid', text, (uuid) => uuid.notNull().unique())
    .addColumn('firm_uuid', text, (firm) => firm.notNull().references('firms.uuid'))
    .addColumn('type', text, (type) => type.notNull())
    .addColumn('kind', text)
    .addColumn('role', text, (role) => role.notNull())
    .addColumn('first_name', text)
    .addColumn('last_name', text)
    .addColumn('entity_name', text)
    .addColumn('email', text)
    .addColumn('photo_url', text)
    .addColumn('first_contact_on', text)
    .addColumn('next_review_on', text)
    .addColumn('previous_review_on', text)
    .addColumn('anniversary_review_on', text)
    .addColumn('inactive_on', text)
    .addColumn('with_login', 'integer', (login) => login.notNull())
    .addColumn('has_joint_account', 'integer', (joint) => joint.notNull())
    .addColumn('last_interaction_at', 'bigint')
    .addColumn('referral_code', text)
    .addColumn('created_at', 'bigint', (at) => at.notNull())
    .addColumn('updated_at', 'bigint', (at) => at.notNull())
    .addColumn('search_text', text, (search) => search.notNull())
    .addColumn('sort_first_name', text, (name) => name.notNull())
    .addColumn('sort_last_name', text, (name) => name.notNull())
    .execute();
  for (const name of ['first_name', 'last_name'] as const) {
    await db.schema
      .createIndex(`accounts_by_${name}`)
      .on('accounts')
      .columns(['firm_uuid', 'type', `sort_${name}`, 'uuid'])
      .execute();
  }
}

async function createCircles(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable('circles')
    .addColumn('uuid', text, (uuid) => uuid.primaryKey())
    .addColumn('firm_uuid', text, (firm) => firm.notNull().references('firms.uuid'))
    .addColumn('name', text, (name) => name.notNull())
    .addColumn('photo_url', text)
    .addColumn('bg_colour', text)
    .addColumn('created_at', 'bigint', (at) => at.notNull())
    .addColumn('updated_at', 'bigint', (at) => at.notNull())
    .addColumn('search_text', text, (search) => search.notNull())
    .execute();
  await db.schema
    .createIndex('circles_by_firm')
    .on('circles')
    .columns(['firm_uuid', 'name', 'uuid'])
    .execute();
  await db.schema
    .createTable('circle_members')
    .addColumn('circle_uuid', text, (circle) =>
      circle.notNull().references('circles.uuid').onDelete('cascade'),
    )
    .addColumn('account_uuid', text, (account) =>
      account.notNull().references('accounts.uuid').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('circle_members_once', ['circle_uuid', 'account_uuid'])
    .execute();
  await db.schema.createIndex('circles_of_account').on('circle_members').column('account_uuid').execute();
}

async function createGoals(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable('goals')
    .addColumn('uuid', text, (uuid) => uuid.primaryKey())
    .addColumn('firm_uuid', text, (firm) => firm.notNull().references('firms.uuid'))
    .addColumn('version', 'bigint', (version) => version.notNull())
    .addColumn('name', text, (name) => name.notNull())
    .addColumn('description', text, (description) => description.notNull())
    .addColumn('target_amount', 'bigint')
    .addColumn('progress', 'integer', (progress) => progress.notNull())
    .addColumn('timeframe', text)
    .addColumn('complete_by', text)
    .addColumn('priority', 'integer')
    .addColumn('shown_on_circles', 'integer', (shown) => shown.notNull())
    .addColumn('created_at', 'bigint', (at) => at.notNull())
    .addColumn('updated_at', 'bigint', (at) => at.notNull())
    .addColumn('search_text', text, (search) => search.notNull())
    .execute();
  for (const column of ['created_at', 'updated_at', 'complete_by']) {
    await db.schema
      .createIndex(`goals_by_${column}`)
      .on('goals')
      .columns(['firm_uuid', column, 'uuid'])
      .execute();
  }
  await createListOfGoal(db, text, { table: 'goal_owners', item: 'account_uuid', of: 'accounts.uuid' });
  await createListOfGoal(db, text, { table: 'goal_circles', item: 'circle_uuid', of: 'circles.uuid' });
}

/** `position` keeps the order of a list. */
async function createListOfGoal(
  db: Kysely<unknown>,
  text: Text,
  list: { table: string; item: string; of: string },
): Promise<void> {
  await db.schema
    .createTable(list.table)
    .addColumn('goal_uuid', text, (goal) => goal.notNull().references('goals.uuid').onDelete('cascade'))
    .addColumn(list.item, text, (item) => item.notNull().references(list.of))
    .addColumn('position', 'integer', (position) => position.notNull())
    .addPrimaryKeyConstraint(`${list.table}_once`, ['goal_uuid', list.item])
    .execute();
  await db.schema.createIndex(`${list.table}_by_item`).on(list.table).column(list.item).execute();
}

async function createWaysIn(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable('logins')
    .addColumn('uuid', text, (uuid) => uuid.primaryKey())
    .addColumn('account_uuid', text, (account) => account.notNull().unique().references('accounts.uuid'))
    .addColumn('may_write', 'integer', (may) => may.notNull())
    .addColumn('may_delete', 'integer', (may) => may.notNull())
    .execute();
  await db.schema
    .createTable('access_tokens')
    .addColumn('hash', text, (hash) => hash.primaryKey())
    .addColumn('login_uuid', text, (login) => login.notNull().references('logins.uuid').onDelete('cascade'))
    .addColumn('from_setting', 'integer', (from) => from.notNull())
    .execute();
  for (const table of ['sign_in_codes', 'sessions']) {
    await db.schema
      .createTable(table)
      .addColumn('hash', text, (hash) => hash.primaryKey())
      .addColumn('token_hash', text, (token) =>
        token.notNull().references('access_tokens.hash').onDelete('cascade'),
      )
      .addColumn('expires_at', 'bigint', (at) => at.notNull())
      .execute();
    await db.schema.createIndex(`${table}_by_token`).on(table).column('token_hash').execute();
    await db.schema.createIndex(`${table}_by_expiry`).on(table).column('expires_at').execute();
  }
}
