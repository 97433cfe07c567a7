import type { Identity } from '../backend';
import { Refusal } from '../http/refusal';
import { isLoopback } from './setting-readers';
import { type Settings, StartError } from './settings';

type SignInCodeOptions = { settings: Settings; identity: Identity; accessToken: string };

/** Signs in the demo's adviser, once; undefined without a demo, and if others could read it. Throws `StartError`. */
export async function makeSignInCode({
  settings,
  identity,
  accessToken,
}: SignInCodeOptions): Promise<string | undefined> {
  if (!settings.isDemo) return undefined;
  const made = isForThisMachine(settings)
    ? identity.makeSignInCode(accessToken)
    : identity.callerOfToken(accessToken, undefined).then(() => undefined);
  return made.catch((cause: unknown) => {
    if (!(cause instanceof Refusal)) throw cause;
    throw new StartError('DEMO: the database holds other firms than the demo; set DEMO to off', { cause });
  });
}

// A public server's output goes to a journal.
function isForThisMachine({ publicUrl }: Settings): boolean {
  return publicUrl === undefined || isLoopback(new URL(publicUrl).hostname);
}
