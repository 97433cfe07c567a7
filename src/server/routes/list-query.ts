import { perPage } from '../../contract/page';
import { z } from '../../domain/zod';
import { faultsOf } from '../faults-of';
import { refuseFaults } from '../refusal';
import { namesOf, type Parameter, wholeNumber, wordOf } from './query-parameters';

type Filters = Record<string, Parameter>;

type Lists<Given extends Filters, Sorts extends readonly string[]> = {
  filters: Given;
  /** The first is the default. */
  sorts: Sorts;
  includes?: readonly string[];
};

const page = wholeNumber({ most: 2 ** 31 - 1, usual: 1 });
const pageSize = wholeNumber({ most: perPage.max, usual: perPage.default });

/** How a collection is asked for, in Plannr's words: filters, sort, page and includes. */
export function listQuery<Given extends Filters, const Sorts extends readonly [string, ...string[]]>({
  filters,
  sorts,
  includes = [],
}: Lists<Given, Sorts>) {
  type Sort = Sorts[number] | `-${Sorts[number]}`;
  const sort = wordOf(sorts.flatMap((word) => [word, `-${word}`]));
  const include = namesOf(includes);
  const schema = z.object({
    filter: z.strictObject(z.object(readOf(filters)).partial().shape).default({} as never), // every filter is optional
    sort: sort.read.default(sorts[0]),
    page: page.read,
    per_page: pageSize.read,
    include: include.read,
  });
  return {
    /** The query as OpenAPI shows it. */
    documented: z.object({
      ...documentedOf(filters),
      sort: sort.documented.default(sorts[0]),
      page: page.documented,
      per_page: pageSize.documented,
      ...(includes.length > 0 && { include: include.documented }),
    }),
    /** Throws `Refusal` with 422 and keys such as `filter.uuid`. */
    read(query: unknown) {
      const result = schema.safeParse(nest(query));
      if (!result.success) throw refuseFaults(faultsOf(result.error));
      const { filter, sort, page, per_page, include } = result.data;
      return { filter, request: { page, perPage: per_page, sort: sort as Sort }, include }; // one of its words
    },
  };
}

type ReadOf<Given extends Filters> = { [Name in keyof Given]: Given[Name]['read'] };

function readOf<Given extends Filters>(filters: Given): ReadOf<Given> {
  const entries = Object.entries(filters).map(([name, { read }]) => [name, read] as const);
  return Object.fromEntries(entries) as ReadOf<Given>; // the same keys
}

function documentedOf(filters: Filters): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, { documented }]) => [`filter[${name}]`, documented.optional()]),
  );
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
