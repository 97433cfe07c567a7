import { perPage } from '../../contract/page';
import { limits } from '../../domain/limits';
import { text } from '../../domain/text';
import { z } from '../../domain/zod';
import { faultsOf } from '../faults-of';
import { refuseFaults } from '../refusal';

/** UUIDs separated by commas, or repeated. */
export const uuidsFilter = z
  .array(z.string())
  .transform((texts) => texts.flatMap((item) => item.split(',')).map((uuid) => uuid.trim().toLowerCase()))
  .refine((uuids) => uuids.every(isUuid), 'Give UUIDs, separated by commas')
  .refine((uuids) => uuids.length <= perPage.max, `Give ${perPage.max} UUIDs or fewer`);

/** Part of a name; blank asks for nothing. */
export const nameFilter = one(text(limits.name.maxLength)).transform((name) => name || undefined);

export function wordFilter<const Words extends readonly [string, ...string[]]>(words: Words) {
  return one(z.enum(words, `Use ${words.join(', ')}`));
}

type Lists<Filters extends z.ZodRawShape, Sorts extends readonly string[]> = {
  filters: Filters;
  /** The first is the default. */
  sorts: Sorts;
  includes?: readonly string[];
};

/** How a collection is asked for, in Plannr's words: filters, sort, page and includes. */
export function listQuery<Filters extends z.ZodRawShape, const Sorts extends readonly string[]>({
  filters,
  sorts,
  includes = [],
}: Lists<Filters, Sorts>) {
  type Sort = Sorts[number] | `-${Sorts[number]}`;
  const words = sorts.flatMap((sort) => [sort, `-${sort}`]);
  const isSort = (word: string): word is Sort => words.includes(word);
  const schema = z.object({
    filter: z.strictObject(z.object(filters).partial().shape).default({} as never), // every filter is optional
    sort: one(z.string().refine(isSort, `Use one of ${words.join(', ')}`)).default(sorts[0] as Sort),
    page: pageNumber(2 ** 31 - 1, 'Give the number of a page, from 1').default(1),
    per_page: pageNumber(perPage.max, `Use a number from 1 to ${perPage.max}`).default(perPage.default),
    include: z
      .array(z.string())
      .transform((texts) => texts.flatMap((item) => item.split(',')))
      .refine((names) => names.every((name) => includes.includes(name)), includesText(includes))
      .default([]),
  });
  return {
    /** The query as OpenAPI shows it. */
    documented: documentedQuery(Object.keys(filters), words, includes),
    /** Throws `Refusal` with 422 and keys such as `filter.uuid`. */
    read(query: unknown) {
      const result = schema.safeParse(nest(query));
      if (!result.success) throw refuseFaults(faultsOf(result.error));
      const { filter, sort, page, per_page, include } = result.data;
      return { filter, request: { page, perPage: per_page, sort: sort as Sort }, include }; // refined above
    },
  };
}

function one<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .array(z.string())
    .max(1, 'Give this once')
    .transform((texts) => texts[0] ?? '')
    .pipe(schema);
}

function isUuid(text: string): boolean {
  return z.guid().safeParse(text).success;
}

function pageNumber(most: number, message: string) {
  const number = z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .pipe(z.int(message).min(1, message).max(most, message));
  return one(number);
}

function includesText(includes: readonly string[]): string {
  return includes.length === 0 ? 'Nothing can be included here' : `Include only ${includes.join(', ')}`;
}

// {"filter[uuid]": "a", "filter[uuid][]": ["b"], page: "1"} → {filter: {uuid: ["a", "b"]}, page: ["1"]}
function nest(query: unknown): Record<string, unknown> {
  const filter = new Map<string, string[]>();
  const rest = new Map<string, string[]>();
  for (const [key, value] of Object.entries(query ?? {})) {
    const name = /^filter\[([^[\]]*)\](\[\d*\])?$/.exec(key)?.[1];
    const isFilter = name !== undefined || key.startsWith('filter');
    const [group, inner] = isFilter ? [filter, name ?? key] : [rest, key.replace(/\[\d*\]$/, '')];
    group.set(inner, [...(group.get(inner) ?? []), ...[value].flat().map(String)]);
  }
  return { ...Object.fromEntries(rest), filter: Object.fromEntries(filter) };
}

function documentedQuery(filters: string[], sorts: string[], includes: readonly string[]) {
  const shape: Record<string, z.ZodType> = {};
  for (const name of filters)
    shape[`filter[${name}]`] = z
      .string()
      .optional()
      .meta({ description: `Filter by ${name}` });
  shape.sort = z.enum(sorts).optional();
  shape.page = z.int().min(1).optional();
  shape.per_page = z.int().min(1).max(perPage.max).default(perPage.default).optional();
  if (includes.length > 0) shape.include = z.enum(includes).optional();
  return z.object(shape);
}
