import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** `/openapi.json` from the zod schemas of the routes. */
export function openApiRoutes(origin: () => string): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/openapi.json', { schema: { hide: true } }, async () => ({
      ...scope.swagger(),
      servers: [{ url: origin() }],
    }));
  };
}

/** For `@fastify/swagger`, which must be registered before the routes that it is to see. */
export const openApiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Goal editor',
      description:
        "Goals, accounts and circles in the shape of Plannr's API. Any request may be answered 503 with Retry-After while a server closes: it has changed nothing then, and can be sent again.",
      version: '1.0.0',
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        account: { type: 'apiKey', in: 'header', name: 'X-PLANNR-ACCOUNT-UUID' },
      },
    },
    security: [{ token: [], account: [] }],
  },
  transform: jsonSchemaTransform,
};
