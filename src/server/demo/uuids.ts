import { createHash } from 'node:crypto';

/** The demo adviser's account, as `design.md` promises it to the documented curl. */
export const adviserUuid = '0f6e9d3c-5a41-4c8e-9b57-2d1c7a84e6b0';

/** The UUIDs of Plannr's documented request, by the name in the demo firm. */
const documented: Record<string, string> = {
  'goal Reduced Mileage': '6ff8f7f6-1eb3-3525-be4a-3932c805afed',
  'account Hulk Banner': 'fb2b93ef-ab52-4c0c-8ba5-ca284af71200',
  'account Peter Parker': '99ec751b-b1eb-4f5f-b201-835b2bd8f555',
  'account Natasha Romanoff': 'a06efd8a-88ba-42f4-a718-bae86d1af803',
  'circle Marvel': '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625',
  'circle Avengers': '2588a327-017e-4c59-8486-227e807201c3',
  'circle Gamma Research': 'bef748ac-7a51-44ea-a7c2-32315af3acaa',
  'account Eleanor Hartley': adviserUuid,
};

/** The same UUID for the same thing in every demo, such as "goal Reduced Mileage". */
export function demoUuid(thing: string): string {
  const known = documented[thing];
  if (known !== undefined) return known;
  const hex = createHash('sha256').update(`goal editor demo: ${thing}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
