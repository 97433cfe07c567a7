import { test } from './fixtures';
import { lookAt } from './look-at';
import { signedInStates, signedOutStates } from './states';

test.describe.configure({ mode: 'parallel' });

// Some states need a network that fails, or a gateway without its server.
test.use({ expectedErrors: [/net::ERR_FAILED|status of 502/] });

for (const [name, show] of Object.entries(signedInStates)) {
  test(`${name}: axe finds nothing, and nothing scrolls sideways`, async ({
    page,
    api,
    goalPage,
    goalsList,
  }) => {
    await show({ page, api, goalPage, goalsList });
    await lookAt(page);
  });
}

for (const [name, show] of Object.entries(signedOutStates)) {
  test(`${name}: axe finds nothing, and nothing scrolls sideways`, async ({ page, signInPage }) => {
    await show({ page, signInPage });
    await lookAt(page);
  });
}
