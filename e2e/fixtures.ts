import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { startBuiltServer } from '../scripts/built-server.js';
import { openDatabase } from '../src/server/store/database';
import type { Database } from '../src/server/store/tables';
import { type ApiClient, createApiClient } from './api-client';
import { reportBareTexts } from './bare-texts';
import { addOtherAdviser, removeOtherAdviser } from './other-adviser';
import { createGoalPage, type GoalPage } from './pages/goal-page';
import { createGoalsList, type GoalsList } from './pages/goals-list';
import { createSignInPage, type SignInPage } from './pages/sign-in-page';
import { signIn } from './sign-in';

type Server = Awaited<ReturnType<typeof startBuiltServer>>;
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

type WorkerFixtures = {
  /** Settings of the built server that a file is about. */
  settings: Record<string, string>;
  /** The built server with the demo firm in a database of its own, one for each worker. */
  server: Server;
  session: Cookies;
  /** The server's own database, for changes in a firm behind the API's back. */
  database: Database;
};

type TestFixtures = {
  serverUrl: string;
  accessToken: string;
  /** The token of another adviser of the firm, who may sign in while a journey uses it. */
  otherAccessToken: string;
  /** Plannr's own API: each journey creates its goals with it. */
  api: ApiClient;
  /** The page of a signed-in adviser. `page` is signed out until a journey uses this. */
  signedInPage: Page;
  /** A goal on that page. */
  goalPage: GoalPage;
  /** The goals list on that page. */
  goalsList: GoalsList;
  /** The page of the same adviser in another browser, with its goal. */
  otherPage: Page;
  otherGoalPage: GoalPage;
  /** How `page` signs in and out; a session of its own, which a journey may end. */
  signInPage: SignInPage;
  /** Console errors that a test is about, such as a missing network. */
  expectedErrors: RegExp[];
  noSurprises: undefined;
  ownGoals: undefined;
};

export { expect };

/** Journeys send more requests than people do. */
export const patientSettings = { RATE_LIMIT: '100000' };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  settings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ settings }, use) => {
      const server = await startBuiltServer({ ...patientSettings, ...settings });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  session: [async ({ browser, server }, use) => use(await signIn({ browser, server })), { scope: 'worker' }],
  database: [
    async ({ server }, use) => {
      const { db } = await openDatabase({ dataDir: server.dataDir });
      await use(db);
      await db.destroy();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  serverUrl: ({ server }, use) => use(server.url),
  accessToken: ({ server }, use) => use(server.accessToken),
  api: ({ server }, use) => use(createApiClient(server)),
  otherAccessToken: async ({ database }, use) => {
    await use(await addOtherAdviser(database));
    await removeOtherAdviser(database);
  },
  signedInPage: async ({ context, page, session }, use) => {
    await context.addCookies(session);
    await use(page);
  },
  goalPage: ({ signedInPage }, use) => use(createGoalPage(signedInPage)),
  otherPage: async ({ browser, session, serverUrl }, use) => {
    const other = await browser.newContext({ baseURL: serverUrl });
    await other.addCookies(session);
    await use(await other.newPage());
    await other.close();
  },
  otherGoalPage: ({ otherPage }, use) => use(createGoalPage(otherPage)),
  goalsList: ({ signedInPage }, use) => use(createGoalsList(signedInPage)),
  signInPage: ({ page }, use) => use(createSignInPage(page)),
  expectedErrors: [[], { option: true }],
  noSurprises: [
    async ({ context, expectedErrors }, use) => {
      const surprises: string[] = [];
      context.on('weberror', (error) => surprises.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) surprises.push(message.text());
      });
      await reportBareTexts(context);
      await use(undefined);
      const unexpected = surprises.filter((text) => !expectedErrors.some((expected) => expected.test(text)));
      expect(unexpected, 'errors of the page and violations of its content security policy').toEqual([]);
    },
    { auto: true },
  ],
  // A journey's leftovers would appear in the lists of later ones.
  ownGoals: [
    async ({ database }, use) => {
      const before = await database.selectFrom('goals').select('uuid').execute();
      await use(undefined);
      const kept = before.map((goal) => goal.uuid);
      await database.deleteFrom('goals').where('uuid', 'not in', kept).execute();
    },
    { auto: true },
  ],
});

/** Chromium logs every 4xx as an error; the journeys check what the page does with it. */
function isRefusal(text: string) {
  return /^Failed to load resource: the server responded with a status of 4\d\d /.test(text);
}
