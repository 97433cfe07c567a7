import { z } from '../../domain/zod';
import { namespace } from '../../embed/protocol/messages';
import { cleanTheme } from '../../embed/protocol/theme';

const theme = z.unknown().optional().transform(cleanTheme);
const owners = z
  .union([z.array(z.guid()), z.string().transform(namesIn)])
  .pipe(z.array(z.guid()))
  .catch([]);
const locale = z.string().max(35).refine(isLocale);
const callId = z.int();

/** A draft that the host kept. */
const draftSchema = z.object({
  goal: z.guid().nullable(),
  baseUpdatedAt: z.string().nullable(),
  patch: z.unknown(),
});

/** The host's answer to `hello`; a bad value that is optional counts as missing. */
export const connectSchema = z.object({
  ns: z.literal(namespace),
  type: z.literal('connect'),
  version: z.literal(1),
  nonce: z.string(),
  init: z.object({
    // Any text: an invalid goal is reported to the host once that is possible.
    goal: z.string().nullable(),
    owners,
    theme,
    locale: locale.nullable().catch(null),
    draft: draftSchema.nullable().catch(null),
    maxHeight: z.number().positive().nullable().catch(null),
  }),
});

/** Every message on the port. */
export const fromHostSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('viewport'),
    visibleTop: z.number().nonnegative(),
    visibleHeight: z.number().nonnegative(),
  }),
  z.object({
    type: z.literal('update'),
    theme: theme.optional(),
    locale: locale.optional().catch(undefined),
  }),
  z.object({ type: z.literal('can-close'), id: callId }),
  z.object({ type: z.literal('teardown'), id: callId }),
  z.object({ type: z.literal('answer'), id: callId, value: z.unknown().optional() }),
]);
export type FromHost = z.infer<typeof fromHostSchema>;

/** From an attribute, in which they are listed side by side. */
function namesIn(text: string): string[] {
  return text.match(/[^\s,]+/g) ?? [];
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
