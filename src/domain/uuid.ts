const form = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Whether a value is a UUID of any version: `z.guid()` for code that loads without zod. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}
