import type { FastifyRequest } from 'fastify';
import type { Backend } from '../backend';

export type PlannrRouteOptions = {
  backend: Backend;
  /** The whole address of a request, on the origin that browsers and clients use. */
  addressOf: (request: FastifyRequest) => URL;
  /** Whether a PUT and a DELETE must name the version that they were made from. */
  needsIfMatch: boolean;
  /** Whether a client that creates a goal may choose its UUID. */
  takesUuid: boolean;
  /** Whether the server takes and serves only what Plannr documents. */
  isExact: boolean;
};
