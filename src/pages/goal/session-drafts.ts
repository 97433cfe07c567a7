import type { Drafts } from '../../editor/drafts/draft';
import { createDrafts } from '../../editor/drafts/drafts';
import { tabStorage } from '../../editor/drafts/tab-storage';

type Owner = { accountUuid: string; keys: string[] };

let last: (Owner & { drafts: Drafts }) | undefined;

/** The drafts of the signed-in account: the same object on every page, because without storage they live in memory. */
export function sessionDrafts({ accountUuid, keys }: Owner): Drafts {
  if (last?.accountUuid !== accountUuid || last.keys !== keys) {
    const drafts = createDrafts({ storage: tabStorage, keys, accountUuid, now: Date.now });
    last = { accountUuid, keys, drafts };
  }
  return last.drafts;
}
