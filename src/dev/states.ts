import { waitFor } from '@testing-library/dom';
import { goalTakenCode } from '../contract/new-goal';
import { choose, click, fill, find, lost, never, on, type State } from './state';

const session = '/bff/session';
const goals = '/bff/api/v2/goals';
/** Of the demo firm. */
const goal = `${goals}/6ff8f7f6-1eb3-3525-be4a-3932c805afed`;
const missing = '00000000-0000-4000-8000-000000000000';

const list = { path: '/goals' };
const page = { path: '/goals/6ff8f7f6-1eb3-3525-be4a-3932c805afed' };

/** Every state of form, card, notices and list, by the names that the journeys give them. */
export const states: Record<string, State> = {
  'the list': list,
  'the list, with nothing found': {
    ...list,
    act: () => fill(/^Search/, 'No goal is called this', 'searchbox'),
  },
  'the list, loading': { ...list, answer: on('GET', goals, never) },
  'the list, failed': { ...list, answer: on('GET', goals, lost) },
  'the list, with its filters and owners open': { ...list, act: () => click('combobox', 'Owners') },
  'a goal': page,
  'a goal with the longest texts': {
    ...list,
    act: async () => {
      await fill(/^Search/, 'Everything we said', 'searchbox');
      await click('link', /^Everything we said/);
    },
  },
  'a goal, loading': { ...page, answer: on('GET', goal, never) },
  'a goal that is not there': { path: `/goals/${missing}` },
  'a goal, changed': {
    ...page,
    act: async () => {
      await fill('Name', 'Typed, and not saved');
      await click('button', 'High');
      await click('switch', 'Shown on circles');
    },
  },
  'a goal, refused': {
    ...page,
    act: async () => {
      await fill('Name', '');
      await fill('Target amount', '12,345,6');
      await fill('Progress', '101');
      await fill('Timeframe', 'long '.repeat(99));
      await fill('Complete by', '31/02/2027');
      await click('button', 'Save goal');
      await find('region', 'The goal was not saved');
    },
  },
  'a goal, saving': saving(never),
  'a goal, saved': saving(({ body, read }) =>
    read(goal).then((stored) =>
      Response.json({ ...stored, ...Object(body) }, { headers: { etag: '"next"' } }),
    ),
  ),
  'a goal, with nothing to save': { ...page, act: () => click('button', 'Save goal') },
  'a goal, changed by someone else': saving(changedTo({ name: 'Changed elsewhere' })),
  'a goal, with a conflict to choose from': saving(changedTo({ timeframe: 'Theirs', progress: '70' })),
  'a goal, with a draft offered': {
    ...page,
    act: async ({ hasDraft, reload }) => {
      await fill('Name', 'Typed, and not saved');
      await waitFor(() => {
        if (!hasDraft()) throw new Error('The draft is not kept yet');
      });
      reload();
    },
  },
  'a goal, with a reason for its change': {
    ...page,
    act: async () => {
      await fill('Name', 'Typed, and not saved');
      await choose('Reason for the change', 'Other');
      await click('button', 'Save goal');
    },
  },
  'a goal, waiting for its turn': saving(() =>
    Response.json({}, { status: 429, headers: { 'Retry-After': '60' } }),
  ),
  'a goal, saved slowly': saving(never),
  'a goal, signed out while it is edited': saving(() =>
    Response.json({ message: 'Unauthenticated.' }, { status: 401 }),
  ),
  'a goal, refused by the server': saving(() =>
    Response.json({}, { status: 403, headers: { 'X-Request-Id': 'request-9' } }),
  ),
  'a goal, stored otherwise than it was sent': saving(({ read }) =>
    read(goal).then((stored) =>
      Response.json({ ...stored, timeframe: 'Before we', target_amount: { amount: 500 } }),
    ),
  ),
  'a goal of which Plannr does not return everything': {
    ...page,
    answer: on('GET', goal, ({ read }) =>
      read(goal).then((stored) => {
        const { account_uuids, owners, shown_on_circles, visible_to_circles_uuids, ...told } = Object(stored);
        return Response.json(told, { headers: { etag: '"one"' } });
      }),
    ),
    act: () => click('button', 'Set shown on circles'),
  },
  'a goal, without a connection': saving(lost),
  'a goal, with its owners open': { ...page, act: () => click('combobox', 'Owners') },
  'a goal, with no owner found': { ...page, act: () => fill('Owners', 'Nobody is called this', 'combobox') },
  'a goal, with its circles open': { ...page, act: () => click('combobox', 'Visible to circles') },
  'a goal, with its calendar open': { ...page, act: () => click('button', 'Choose a date') },
  'a goal, about to be deleted': { ...page, act: () => click('button', 'Delete goal') },
  'a goal, about to be left': {
    ...page,
    act: async () => {
      await fill('Name', 'Typed, and not saved');
      await click('link', 'All goals');
    },
  },
  'a new goal': { path: '/goals/new' },
  'a new goal, of which the answer was lost': {
    path: '/goals/new?owner=fb2b93ef-ab52-4c0c-8ba5-ca284af71200',
    answer: ({ method, path, read }) => {
      if (method === 'POST') return new Response('Bad gateway', { status: 502 });
      if (!path.startsWith(`${goals}/`)) return undefined;
      return read(goal).then((stored) =>
        Response.json({ code: goalTakenCode, possible: [stored] }, { status: 409 }),
      );
    },
    act: async () => {
      await fill('Name', 'Reduced Mileage');
      await click('button', 'Save goal');
      await find('button', /^Open/);
    },
  },
  'no page': { path: '/no/such/page' },
  'the session, loading': { ...list, answer: on('GET', session, never) },
  'the session, failed': { ...list, answer: on('GET', session, lost) },
};

/** The page of a goal whose save is answered so. */
function saving(answer: NonNullable<State['answer']>): State {
  return { ...page, answer: on('PUT', goal, answer), act: change };
}

async function change(): Promise<void> {
  await fill('Timeframe', 'Before we retire');
  await click('button', 'Save goal');
}

/** Refuses a save, since somebody else has changed the goal meanwhile. */
function changedTo(fields: object): NonNullable<State['answer']> {
  return async ({ read }) => {
    const current = { ...(await read(goal)), ...fields };
    const change = { changed_by: 'Ann Thompson', changed_at: new Date().toISOString() };
    return Response.json({ current, ...change }, { status: 412, headers: { etag: '"theirs"' } });
  };
}
