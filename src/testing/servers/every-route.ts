import type { FastifyInstance } from 'fastify';
import { demo } from './demo-store';

export type Route = { method: string; pattern: string };

/** Every route of a server that has not started yet, by method, so that a table of them cannot miss one. */
export async function everyRoute(app: FastifyInstance): Promise<Route[]> {
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, pattern: url });
  });
  await app.ready();
  return routes;
}

/** An address of a route: by default of a goal of the demo firm. */
export function addressOf({ pattern }: Route, uuid: string = demo.goal('Reduced Mileage')): string {
  return pattern.replace(':uuid', uuid).replace('*', 'main-abc123.js');
}
