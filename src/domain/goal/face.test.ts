import { describe, expect, test } from 'vitest';
import { aClient } from '../../testing/data/a-goal';
import { faceOf } from './face';

describe('a face', () => {
  const margaret = { uuid: 'm', name: 'Margaret Whitfield' };
  const george = { uuid: 'g', name: 'George Whitfield' };

  test('of one person has one name', () => {
    expect(faceOf(aClient(), []).pair).toBeUndefined();
  });

  test('of a joint account has its first two holders', () => {
    const joint = aClient({ kind: undefined, holders: [margaret, george, { uuid: 'o', name: 'Oliver' }] });
    expect(faceOf(joint, []).pair).toEqual([margaret, george]);
  });

  test.each([
    ['Jean & Bruce Grey', ['Jean', 'Bruce Grey']],
    ['Jean and Bruce Grey', ['Jean', 'Bruce Grey']],
    ['Grey household', ['Grey household', 'household']],
    ['Greys', ['Greys', 'Greys']],
  ])('of a joint account without known holders has the names in %j', (name, names) => {
    const { pair } = faceOf(aClient({ kind: 'joint', name, holders: undefined }), []);
    expect(pair?.map((holder) => holder.name)).toEqual(names);
  });
});
