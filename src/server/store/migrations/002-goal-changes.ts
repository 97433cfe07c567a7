import type { Migration } from 'kysely';
import type { DatabaseKind } from '../tables';
import { countedId, idType, textType } from './column-types';

/** The history of goals. Nothing points to a goal: a deleted one keeps its history. */
export function goalChanges(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema
        .createTable('goal_changes')
        .addColumn('id', idType(kind), countedId(kind))
        .addColumn('uuid', text, (uuid) => uuid.notNull().unique())
        .addColumn('goal_uuid', text, (goal) => goal.notNull())
        .addColumn('firm_uuid', text, (firm) => firm.notNull().references('firms.uuid'))
        .addColumn('version', 'bigint', (version) => version.notNull())
        .addColumn('at', 'bigint', (at) => at.notNull())
        .addColumn('account_uuid', text, (account) => account.notNull())
        .addColumn('account_name', text, (name) => name.notNull())
        .addColumn('kind', text, (change) => change.notNull())
        .addColumn('reason_kind', text)
        .addColumn('reason_text', text)
        .addColumn('summary', text, (summary) => summary.notNull())
        .addColumn('changes', text, (changes) => changes.notNull())
        .addUniqueConstraint('goal_changes_by_version', ['goal_uuid', 'version'])
        .execute();
      await db.schema
        .createTable('goal_change_clients')
        .addColumn('change_id', idType(kind), (change) =>
          change.notNull().references('goal_changes.id').onDelete('cascade'),
        )
        .addColumn('account_uuid', text, (account) => account.notNull())
        .addPrimaryKeyConstraint('goal_change_clients_once', ['change_id', 'account_uuid'])
        .execute();
      await db.schema
        .createIndex('goal_changes_about_client')
        .on('goal_change_clients')
        .columns(['account_uuid', 'change_id'])
        .execute();
    },
  };
}
