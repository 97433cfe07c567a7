import type { SessionAnswer } from '../../contract/session';
import type { BrowserSession, SelectableAccount } from '../backend';
import type { Settings } from '../start/settings';

/** The signed-in account and the settings that a browser needs, without keys for drafts. */
export function sessionBody(
  settings: Settings,
  session: BrowserSession | null,
  choices: SelectableAccount[] | null = null,
): SessionAnswer {
  const { locale, photoHosts, isExact, amountUnit, plannrOAuth } = settings;
  // Amounts are in the currency that the firm was created with, whatever the setting says now.
  const currency = session?.currency ?? settings.currency;
  return {
    account: session?.account ?? null,
    choices,
    permissions: session ? { write: session.caller.mayWrite, delete: session.caller.mayDelete } : null,
    settings: {
      locale,
      currency,
      photoHosts,
      hasHistory: !isExact,
      mayEmptyFields: !isExact,
      amountUnit,
      hasPlannrSignIn: plannrOAuth !== undefined,
    },
    draftKeys: null,
  };
}
