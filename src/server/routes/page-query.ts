import { z } from 'zod';
import { perPage } from '../../contract/page';
import { faultsOf } from '../http/faults-of';
import { refuseFaults } from '../http/refusal';
import { nestQuery } from './nest-query';
import { wholeNumberParameter } from './query-parameters';

const page = wholeNumberParameter({ most: 2 ** 31 - 1, usual: 1 });
const pageSize = wholeNumberParameter({ most: perPage.max, usual: perPage.default });

/** The page of a collection in Plannr's words: its number and its size. */
export const pageFields = { page: page.read, per_page: pageSize.read };

/** The same as OpenAPI shows it. */
export const documentedPage = { page: page.documented, per_page: pageSize.documented };

const schema = z.object(pageFields);

/** How to request a collection that has pages and no other choices. */
export const pageQuery = {
  documented: z.object(documentedPage),
  /** Throws `Refusal` with 422 and the keys of the query. */
  read(query: unknown) {
    const result = schema.safeParse(nestQuery(query));
    if (!result.success) throw refuseFaults(faultsOf(result.error));
    return { page: result.data.page, perPage: result.data.per_page };
  },
};
