import { expect, test } from 'vitest';
import { uuidsOf } from './uuids-of';

const gareth = 'ecdeabf7-43b0-482b-977b-c29259480484';
const ann = '99ec751b-b1eb-4f5f-b201-835b2bd8f555';

test('reads a list of UUIDs and leaves out anything else', () => {
  expect(uuidsOf(`${gareth},${ann.toUpperCase()}`)).toEqual([gareth, ann]);
  expect(uuidsOf(`me,${gareth},,../session`)).toEqual([gareth]);
});

test('no list and a blank one have none', () => {
  expect(uuidsOf(null)).toEqual([]);
  expect(uuidsOf('')).toEqual([]);
});
