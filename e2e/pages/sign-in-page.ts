import type { Page } from '@playwright/test';

export type SignInPage = ReturnType<typeof createSignInPage>;

/** The page on which an adviser signs in, and the button that signs out on every other. */
export function createSignInPage(page: Page) {
  const token = page.getByLabel('Access token');
  const button = page.getByRole('button', { name: 'Sign in' });

  return {
    token,
    button,
    signOutButton: page.getByRole('button', { name: 'Sign out' }),
    open: () => page.goto('/sign-in'),
    async signIn(accessToken: string) {
      await token.fill(accessToken);
      await button.click();
    },
  };
}
