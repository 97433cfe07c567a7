import { newAccount } from '../store/new-account';
import { searchText } from '../store/search-text';
import { newTagDigits } from '../store/stored-goal-tag';
import { dayOf, shifted } from './days';
import { demoUuid } from './uuids';

/** A second firm with one client and one goal, which the demo adviser must never get to see. */
export function otherFirm(currency: string, now: Date) {
  const firm = { uuid: demoUuid('firm Kestrel & Vale Wealth'), name: 'Kestrel & Vale Wealth', currency };
  const began = shifted(now, '-2 years').getTime();
  const client = newAccount({
    uuid: demoUuid('account another firm’s client'),
    firm_uuid: firm.uuid,
    first_name: 'Victoria',
    last_name: 'Lockhart',
    email: 'victoria.lockhart@example.net',
    created_at: began,
  });
  const goal = {
    uuid: demoUuid('goal Vineyard in Kent'),
    firm_uuid: firm.uuid,
    version: 1,
    tag_digits: newTagDigits(),
    name: 'Vineyard in Kent',
    search_text: searchText('Vineyard in Kent'),
    description: '',
    target_amount: 75_000_000,
    progress: 10,
    timeframe: null,
    complete_by: dayOf(shifted(now, '+9 years')),
    priority: 3,
    shown_on_circles: 0,
    created_at: began,
    updated_at: began,
  };
  return { firm, client, goal };
}
