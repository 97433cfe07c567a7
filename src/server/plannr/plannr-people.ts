import { type ReadPage, readPage } from '../../contract/read-page';
import type { BackendAccountAnswer, BackendCircleAnswer } from '../../contract/read-people';
import { readAccountAnswer, readCircleAnswer } from '../../contract/read-people';
import type { AccountFilter, Backend, Caller, Page, PagePlace } from '../backend';
import { isMissing, Refusal } from '../http/refusal';
import { askAs } from './ask-as';
import type { Upstream } from './create-upstream';
import { isNamedLike, namesOfAccount, wordToAsk } from './named-like';
import { asPage, pageOf, readAll } from './read-all';
import { isNotUnderstood } from './upstream-refusal';

type PlannrPeople = Pick<Backend, 'listAccounts' | 'findAccount' | 'listCircles'>;
type Ask<Item> = (name: string | undefined, place: PagePlace) => Promise<ReadPage<Item>>;

/** Plannr's accounts and circles. */
export function createPlannrPeople(upstream: Upstream): PlannrPeople {
  async function findAccount(caller: Caller, uuid: string): Promise<BackendAccountAnswer> {
    const asked = uuid.toLowerCase();
    const read = (body: unknown) => {
      const account = readAccountAnswer(body);
      return account?.uuid === asked ? account : undefined;
    };
    return askAs(upstream, caller, { path: `/api/v1/account/${asked}`, read }).catch((error) => {
      throw isMissing(error) ? new Refusal(404, 'This account does not exist', { cause: error }) : error;
    });
  }

  /** That Plannr filters accounts by UUID is INFERRED: an account missing from its answer is requested by itself. */
  async function addMissing(
    caller: Caller,
    { uuids = [], type }: AccountFilter,
    found: BackendAccountAnswer[],
  ) {
    const wanted = new Set(uuids.map((uuid) => uuid.toLowerCase()));
    const items = found.filter((account) => wanted.delete(account.uuid));
    for (const uuid of [...wanted].slice(0, mostSingly)) {
      const account = await findAccount(caller, uuid).catch(nothingWhereMissing);
      if (account && (type === undefined || account.type === type)) items.push(account);
    }
    return items;
  }

  return {
    findAccount,

    async listAccounts(caller, filter, { sort, ...place }) {
      const { type, uuids, name } = filter;
      const ask: Ask<BackendAccountAnswer> = (named, { page, perPage }) =>
        askAs(upstream, caller, {
          path: '/api/v1/account',
          query: {
            'filter[type]': type,
            'filter[uuid]': uuids?.join(','),
            'filter[name]': named,
            sort,
            page,
            per_page: perPage,
          },
          read: (body) => readPage(body, readAccountAnswer),
        });
      if (uuids?.length === 0) return nothing;
      if (!uuids) return listNamed(ask, { name, place, namesOf: namesOfAccount });
      const whole = { page: 1, perPage: Math.max(uuids.length, place.perPage) };
      const { items } = await ask(undefined, whole).catch(nothingWhereNotUnderstood);
      const accounts = await addMissing(caller, filter, items);
      return pageOf(
        accounts.filter((account) => isNamedLike(name ?? '', namesOfAccount(account))),
        place,
      );
    },

    async listCircles(caller, { uuids, accountUuids, name }, { sort, withAccounts, ...place }) {
      const ask: Ask<BackendCircleAnswer> = (named, { page, perPage }) =>
        askAs(upstream, caller, {
          path: '/api/v1/circles',
          query: {
            'filter[uuid]': uuids?.join(','),
            'filter[account_uuids]': accountUuids?.join(','),
            'filter[name]': named,
            include: withAccounts ? 'accounts' : undefined,
            sort,
            page,
            per_page: perPage,
          },
          read: (body) => readPage(body, readCircleAnswer),
        });
      if (uuids?.length === 0 || accountUuids?.length === 0) return nothing;
      return listNamed(ask, { name, place, namesOf: (circle) => [circle.name] });
    },
  };
}

// A page of options; more are never named at once.
const mostSingly = 50;
const nothing: Page<never> = { items: [], total: 0 };

type Named<Item> = {
  name: string | undefined;
  place: PagePlace;
  namesOf: (item: Item) => (string | null | undefined)[];
};

/**
 * Plannr matches one word; with more, we filter its matches for the longest. If there are too many to filter, they
 * all count.
 */
async function listNamed<Item extends { uuid: string }>(
  ask: Ask<Item>,
  { name = '', place, namesOf }: Named<Item>,
): Promise<Page<Item>> {
  const { word, isAll } = wordToAsk(name);
  if (isAll) return asPage(await ask(word || undefined, place));
  const { items, unread } = await readAll((at) => ask(word, at));
  const found = pageOf(
    items.filter((item) => isNamedLike(name, namesOf(item))),
    place,
  );
  return { ...found, total: found.total + unread };
}

function nothingWhereNotUnderstood(error: unknown): Page<never> {
  if (!isNotUnderstood(error)) throw error;
  return nothing;
}

/** Also if Plannr says that the caller may not see it. */
function nothingWhereMissing(error: unknown): undefined {
  const isForbidden = error instanceof Refusal && error.status === 403;
  if (!isMissing(error) && !isForbidden) throw error;
}
