import type { Oddities } from '../src/testing/data/plannr-oddities';
import {
  type DocumentedUpstream,
  documented,
  startDocumentedUpstream,
} from '../src/testing/servers/documented-upstream';
import { test as base } from './fixtures';
import { createGoalPage, type GoalPage } from './pages/goal-page';
import { startGatewayServer } from './start-gateway-server';

export { expect } from './fixtures';

type Fixtures = { plannrPage: GoalPage };

/** The journeys' test, in front of a Plannr that is not as documented, with its goal open. */
export const test = base.extend<Fixtures, { oddities: Oddities; upstream: DocumentedUpstream }>({
  oddities: [{}, { option: true, scope: 'worker' }],
  upstream: [
    async ({ oddities }, use) => {
      const upstream = await startDocumentedUpstream({ keeps: true, oddities });
      await use(upstream);
      await upstream.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ upstream }, use) => {
      const server = await startGatewayServer(upstream.url);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  plannrPage: async ({ signInPage, page }, use) => {
    await signInPage.open();
    await signInPage.signIn(documented.token);
    await signInPage.choose('Alex Adviser');
    await page.waitForURL('**/goals');
    const goalPage = createGoalPage(page);
    await goalPage.open(documented.goalUuid);
    await use(goalPage);
  },
});

/** The body of a PUT that Plannr received. */
export function putsTo({ requests }: DocumentedUpstream): unknown[] {
  return requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
}
