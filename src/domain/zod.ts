import * as z from 'zod/mini';

// zod's probe for `new Function` breaks Trusted Types; this module is imported before any schema is made.
z.config({ jitless: true });

/** The zod of schemas that the form and the server share. https://zod.dev/packages/mini */
export { z };
