import { z } from 'zod';
import { faultsOf } from '../http/faults-of';
import { refuseFaults } from '../http/refusal';
import { nestQuery } from './nest-query';
import { documentedPage, pageFields } from './page-query';
import { namesOf, type Parameter, wordOf } from './query-parameters';

type Filters = Record<string, Parameter>;

type Lists<Offered extends Filters, Sorts extends readonly string[]> = {
  filters: Offered;
  /** The first is the default. */
  sorts: Sorts;
  includes?: readonly string[];
};

/** How to request a collection, in Plannr's words: filters, sort, page and includes. */
export function listQuery<Offered extends Filters, const Sorts extends readonly [string, ...string[]]>({
  filters,
  sorts,
  includes = [],
}: Lists<Offered, Sorts>) {
  type Sort = Sorts[number] | `-${Sorts[number]}`;
  const sort = wordOf(sorts.flatMap((word) => [word, `-${word}`]));
  const include = namesOf(includes);
  const schema = z.object({
    filter: z.strictObject(z.object(readOf(filters)).partial().shape).default({} as never), // every filter is optional
    sort: sort.read.default(sorts[0]),
    ...pageFields,
    include: include.read,
  });
  return {
    /** The query as OpenAPI shows it. */
    documented: z.object({
      ...documentedOf(filters),
      sort: sort.documented.default(sorts[0]),
      ...documentedPage,
      ...(includes.length > 0 && { include: include.documented }),
    }),
    /** Throws `Refusal` with 422 and keys such as `filter.uuid`. */
    read(query: unknown) {
      const result = schema.safeParse(nestQuery(query));
      if (!result.success) throw refuseFaults(faultsOf(result.error));
      const { filter, sort, page, per_page, include } = result.data;
      return { filter, request: { page, perPage: per_page, sort: sort as Sort }, include }; // one of its words
    },
  };
}

type ReadOf<Offered extends Filters> = { [Name in keyof Offered]: Offered[Name]['read'] };

function readOf<Offered extends Filters>(filters: Offered): ReadOf<Offered> {
  const entries = Object.entries(filters).map(([name, { read }]) => [name, read] as const);
  return Object.fromEntries(entries) as ReadOf<Offered>; // the same keys
}

function documentedOf(filters: Filters): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, { documented }]) => [`filter[${name}]`, documented.optional()]),
  );
}
