import { expect, test } from 'vitest';

test('the package can be imported where there is no window', async () => {
  for (const name of ['window', 'document', 'customElements', 'HTMLElement'])
    expect(globalThis).not.toHaveProperty(name);
  const { defineGoalEditor, mountGoalEditor } = await import('./index');
  expect([typeof defineGoalEditor, typeof mountGoalEditor]).toEqual(['function', 'function']);
});
