import type { Migration } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/** The holders of joint accounts. */
export function accountHolders(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema
        .createTable('account_holders')
        .addColumn('account_uuid', text, (account) =>
          account.notNull().references('accounts.uuid').onDelete('cascade'),
        )
        .addColumn('holder_uuid', text, (holder) =>
          holder.notNull().references('accounts.uuid').onDelete('cascade'),
        )
        .addColumn('position', 'integer', (position) => position.notNull())
        .addPrimaryKeyConstraint('account_holders_key', ['account_uuid', 'holder_uuid'])
        .execute();
      await db.schema
        .createIndex('account_holders_holder')
        .on('account_holders')
        .column('holder_uuid')
        .execute();
    },
  };
}
