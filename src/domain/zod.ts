import * as z from 'zod';

// zod's probe for `new Function` breaks Trusted Types; this module is imported before any schema is made.
z.config({ jitless: true });

export { z };
