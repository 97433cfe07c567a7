import { expect, type Page } from '@playwright/test';

export type SignInPage = ReturnType<typeof createSignInPage>;

/** The page on which an adviser signs in, and the button that signs out on every other. */
export function createSignInPage(page: Page) {
  const token = page.getByLabel('Access token');
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  const choices = page.getByRole('region', { name: 'Choose an account' });
  const signOutButton = page.getByRole('button', { name: 'Sign out' });

  async function signIn(accessToken: string) {
    await token.fill(accessToken);
    await button.click();
  }

  return {
    token,
    button,
    /** Leads to the sign-in at Plannr. */
    plannrLink: page.getByRole('link', { name: 'Sign in with Plannr' }),
    /** The accounts to choose from in a sign-in. */
    choices,
    signOutButton,
    choose: (name: string) => choices.getByRole('button', { name }).click(),
    leaveChoice: () => choices.getByRole('button', { name: 'Sign in as somebody else' }).click(),
    open: () => page.goto('/sign-in'),
    signIn,
    /** Signs in from the page for it, and waits until that is done. */
    async enter(accessToken: string) {
      await page.goto('/sign-in');
      await signIn(accessToken);
      await expect(signOutButton).toBeVisible();
    },
  };
}
