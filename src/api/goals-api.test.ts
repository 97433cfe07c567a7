import { expect, test } from 'vitest';
import { createGoalsApi, missingTag } from './goals-api';
import { createHttp } from './http';

test('a goal whose answer had no ETag can be neither saved nor deleted, and the error says why', async () => {
  const api = createGoalsApi(createHttp('http://goals.example'));
  const refused = { kind: 'refused', message: missingTag };
  await expect(api.updateGoal('a-goal', { progress: 5 }, {})).rejects.toMatchObject(refused);
  await expect(api.deleteGoal('a-goal', undefined)).rejects.toMatchObject(refused);
});
