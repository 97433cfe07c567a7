import { onTestFinished } from 'vitest';
import type { Caller } from '../../server/backend';
import { createPlannrBackend } from '../../server/plannr/create-plannr-backend';
import { createUpstream } from '../../server/plannr/create-upstream';
import { documented, startDocumentedUpstream } from './documented-upstream';
import { openFindings } from './open-findings';

/** An adviser whom the documented Plannr accepts. */
export const documentedCaller: Caller = {
  accountUuid: documented.adviserUuid,
  firmUuid: documented.firmUuid,
  mayWrite: true,
  mayDelete: true,
  plannrToken: documented.token,
};

type Options = Partial<Parameters<typeof createPlannrBackend>[0]> &
  Pick<Parameters<typeof createUpstream>[0], 'limits'>;

/** The backend before a Plannr that answers as documented, and that Plannr. */
export async function openPlannrBackend(
  plannrOptions: Parameters<typeof startDocumentedUpstream>[0] = {},
  { limits = {}, ...options }: Options = {},
) {
  const plannr = await startDocumentedUpstream(plannrOptions);
  onTestFinished(() => plannr.close());
  const findings = await openFindings(plannr.url);
  const upstream = createUpstream({ apiUrl: plannr.url, limits });
  const backend = createPlannrBackend({ upstream, findings, currency: 'GBP', amountUnit: null, ...options });
  onTestFinished(() => backend.close());
  return { plannr, backend };
}
