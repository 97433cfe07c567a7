import { demoUuid } from '../src/server/demo/uuids';
import { hashSecret, randomSecret } from '../src/server/store/secrets';
import type { Database } from '../src/server/store/tables';

const uuid = demoUuid('login Tom Ashworth');

/** Lets Tom Ashworth of the same firm sign in, and returns his access token. */
export async function addOtherAdviser(database: Database): Promise<string> {
  const token = randomSecret();
  await database
    .insertInto('logins')
    .values({ uuid, account_uuid: demoUuid('account Tom Ashworth'), may_write: 1, may_delete: 1 })
    .execute();
  await database
    .insertInto('access_tokens')
    .values({ hash: hashSecret(token), login_uuid: uuid, from_setting: 0 })
    .execute();
  return token;
}

/** Ends that, with his sessions. */
export async function removeOtherAdviser(database: Database): Promise<void> {
  await database.deleteFrom('logins').where('uuid', '=', uuid).execute();
}
