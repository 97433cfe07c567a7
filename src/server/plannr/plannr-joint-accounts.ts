import type { BackendAccountAnswer } from '../../contract/read-people';
import type { Backend, Caller } from '../backend';
import { refuseFaults } from '../http/refusal';
import { readAtMost } from './read-all';

type People = Pick<Backend, 'listAccounts'>;

/**
 * The joint accounts of a few clients. Plannr has no filter by holder, so we search the accounts whose name contains
 * a holder's last name, and if that finds none, those with the first name.
 */
export async function listJointAccounts(
  people: People,
  caller: Caller,
  holderUuids: string[],
): Promise<BackendAccountAnswer[]> {
  if (holderUuids.length === 0) return [];
  if (holderUuids.length > mostHolders) throw refuseFaults({ holders: [tooManyHolders] });
  const holders = await people.listAccounts(
    caller,
    { uuids: holderUuids },
    { sort: 'first_name', page: 1, perPage: holderUuids.length },
  );
  const found = new Map<string, BackendAccountAnswer>();
  const isFound = (uuid: string) => [...found.values()].some((account) => isHeldBy(account, uuid));
  for (const { uuid, last_name, first_name, has_joint_account } of holders.items)
    for (const name of [last_name, first_name])
      if (name && has_joint_account !== false && !isFound(uuid))
        for (const account of await accountsNamed(people, caller, name))
          if (holderUuids.some((holder) => isHeldBy(account, holder))) found.set(account.uuid, account);
  return [...found.values()];
}

function isHeldBy({ owners = [] }: BackendAccountAnswer, uuid: string): boolean {
  return owners.some((holder) => holder.uuid === uuid.toLowerCase());
}

async function accountsNamed(people: People, caller: Caller, name: string) {
  const found: BackendAccountAnswer[] = [];
  for (let page = 1; page <= readAtMost.pages; page += 1) {
    const place = { page, perPage: readAtMost.perPage };
    const { items, total } = await people.listAccounts(
      caller,
      { type: 'client', name },
      { sort: 'first_name', ...place },
    );
    found.push(...items);
    if (page * place.perPage >= total) return found;
  }
  return found;
}

// Each is a request or two.
const mostHolders = 25;
const tooManyHolders = `Choose ${mostHolders} owners or fewer`;
