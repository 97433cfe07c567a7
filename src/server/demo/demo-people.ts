import type { Insertable } from 'kysely';
import { newAccount } from '../store/new-account';
import { searchText } from '../store/search-text';
import type { Tables } from '../store/tables';
import { dayOf, shifted } from './days';
import { circles, holders, inactivePeople, people } from './people';
import { readItems, readTable } from './read-table';
import { demoUuid } from './uuids';

type Account = Insertable<Tables['accounts']>;

/** The table of people as accounts, and the members of each circle. */
export function demoClients(firmUuid: string, now: Date) {
  const rows = readTable(people, ['name', 'kind', 'email', 'circles']);
  const accounts = rows.map((person, index) => readPerson(person, { index, firmUuid, now }));
  const members = rows.flatMap((person) =>
    readItems(person.circles).map((circle) => ({
      circle_uuid: demoUuid(`circle ${circle}`),
      account_uuid: demoUuid(`account ${person.name}`),
    })),
  );
  return { accounts, members };
}

/** The holders of each joint account. */
export function demoHolders(): Insertable<Tables['account_holders']>[] {
  return readTable(holders, ['account', 'holders']).flatMap(({ account, holders }) =>
    readItems(holders).map((holder, position) => ({
      account_uuid: demoUuid(`account ${account}`),
      holder_uuid: demoUuid(`account ${holder}`),
      position,
    })),
  );
}

export function demoCircles(firmUuid: string, now: Date): Insertable<Tables['circles']>[] {
  return readTable(circles, ['name', 'colour']).map(({ name, colour }, index) => ({
    uuid: demoUuid(`circle ${name}`),
    firm_uuid: firmUuid,
    name,
    photo_url: null,
    bg_colour: colour || null,
    created_at: shifted(now, `-${1000 - index * 30} days`).getTime(),
    updated_at: shifted(now, `-${1000 - index * 30} days`).getTime(),
    search_text: searchText(name),
  }));
}

/** Employees of the firm, who can own no goal. */
export function demoStaff(firmUuid: string, now: Date): Account[] {
  const staff = { firm_uuid: firmUuid, created_at: shifted(now, '-6 years').getTime(), with_login: 1 };
  return [
    { first_name: 'Eleanor', last_name: 'Hartley', type: 'employee', role: 'adviser' },
    { first_name: 'Tom', last_name: 'Ashworth', type: 'employee', role: 'paraplanner' },
    { first_name: 'Meera', last_name: 'Iyer', type: 'external', role: 'accountant' },
  ].map((person) =>
    newAccount({
      ...staff,
      ...person,
      uuid: demoUuid(`account ${person.first_name} ${person.last_name}`),
      email: `${person.first_name}.${person.last_name}@firm.example.com`.toLowerCase(),
    }),
  );
}

function readPerson(
  person: { name: string; kind: string; email: string },
  { index, firmUuid, now }: { index: number; firmUuid: string; now: Date },
): Account {
  const isIndividual = person.kind === 'individual';
  const [, firstName = '', lastName = ''] = /^(\S+) (.*?)(?: \d)?$/.exec(person.name) ?? [];
  return newAccount({
    uuid: demoUuid(`account ${person.name}`),
    firm_uuid: firmUuid,
    kind: person.kind,
    ...(isIndividual ? { first_name: firstName, last_name: lastName } : { entity_name: person.name }),
    email: person.email || null,
    photo_url: person.name === 'Hulk Banner' ? 'https://eu.ui-avatars.com/api/?name=hulk+banner' : null,
    first_contact_on: dayOf(shifted(now, `-${2000 - index * 11} days`)),
    next_review_on: index % 3 === 0 ? dayOf(shifted(now, `+${10 + index * 4} days`)) : null,
    previous_review_on: index % 3 === 0 ? dayOf(shifted(now, `-${355 - index * 4} days`)) : null,
    inactive_on: inactivePeople.includes(person.name) ? dayOf(shifted(now, '-4 months')) : null,
    with_login: index % 4 === 0 ? 1 : 0,
    last_interaction_at: shifted(now, `-${(index * 13) % 200} days`).getTime(),
    created_at: shifted(now, `-${2000 - index * 11} days`).getTime(),
  });
}
