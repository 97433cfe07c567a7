import { z } from 'zod';
import { perPage } from '../../contract/page';
import { limits } from '../../domain/goal/limits';
import { text } from '../../domain/text-schema';

/** How the texts of a parameter are read, and what OpenAPI shows of them. */
export type Parameter<Read extends z.ZodType = z.ZodType> = { read: Read; documented: z.ZodType };

/** UUIDs separated by commas, or repeated. */
export const uuidsFilter = {
  read: z
    .array(z.string())
    .transform((texts) => texts.flatMap((item) => item.split(',')).map((uuid) => uuid.trim().toLowerCase()))
    .refine((uuids) => uuids.every(isUuid), 'Give UUIDs, separated by commas')
    .refine((uuids) => uuids.length <= perPage.max, `Give ${perPage.max} UUIDs or fewer`),
  documented: z.string().meta({ description: 'UUIDs, separated by commas' }),
};

/** Part of a name; blank means any. */
export const nameFilter = one(
  z.pipe(
    text(limits.name.maxLength),
    z.transform((name: string) => name || undefined),
  ),
);

/** One of a few words. */
export function wordOf<const Words extends readonly string[]>(words: Words) {
  return one(z.enum(words, `Use one of ${words.join(', ')}`));
}

/** A number from 1; `usual` is the default. */
export function wholeNumberParameter({ most, usual }: { most: number; usual: number }) {
  const message = `Use a number from 1 to ${most}`;
  const number = z.int(message).min(1, message).max(most, message);
  const { read } = one(z.string().regex(/^\d+$/, message).transform(Number).pipe(number));
  return { read: read.default(usual), documented: number.default(usual) };
}

/** Names separated by commas, or repeated. */
export function namesOf(names: readonly string[]) {
  const message = names.length === 0 ? 'Nothing can be included here' : `Include only ${names.join(', ')}`;
  return {
    read: z
      .array(z.string())
      .transform((texts) => texts.flatMap((item) => item.split(',')))
      .refine((given) => given.every((name) => names.includes(name)), message)
      .default([]),
    documented: z.enum(names).optional(),
  };
}

function one<Schema extends z.ZodType<unknown, string>>(documented: Schema) {
  const read = z
    .array(z.string())
    .max(1, 'Give this once')
    .transform((texts) => texts[0] ?? '')
    .pipe(documented);
  return { read, documented };
}

function isUuid(text: string): boolean {
  return z.guid().safeParse(text).success;
}
