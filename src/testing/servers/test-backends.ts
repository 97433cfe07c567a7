import { onTestFinished } from 'vitest';
import { createPlannrBackend } from '../../server/plannr/create-plannr-backend';
import { createUpstream } from '../../server/plannr/create-upstream';
import { testDatabases } from './databases';
import { demoToken, openDemoStore } from './demo-store';
import { openExactPlannr } from './exact-plannr';
import { openFindings } from './open-findings';

type Options = Parameters<typeof openDemoStore>[1];

/** For `describe.each(testBackends)('goals $title', …)`: the store on each database, and Plannr over HTTP. */
export const testBackends = [
  ...testDatabases.map((database) => ({
    title: `of the store ${database.title}`,
    open: (options?: Options) => openDemoStore(database, options),
  })),
  { title: 'behind Plannr', open: openPlannrBackendOverStore },
];

async function openPlannrBackendOverStore(options: Options = {}) {
  const { onEnd = onTestFinished } = options;
  const plannr = await openExactPlannr(options);
  const upstream = createUpstream({ apiUrl: plannr.url });
  const findings = await openFindings(plannr.url, onEnd);
  const backend = createPlannrBackend({ upstream, findings, currency: 'GBP', amountUnit: null });
  onEnd(() => backend.close());
  return { backend, caller: { ...plannr.caller, plannrToken: demoToken } };
}
