import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ownKeys } from './own-keys';

const key = (part: { isComposing?: boolean; keyCode?: number }) =>
  ({ key: 'Enter', isComposing: false, keyCode: 13, ...part }) as KeyboardEvent; // all that is read of one

test.each([
  ['a key that a person pressed', {}, 1],
  ['a key while text is composed', { isComposing: true }, 0],
  ['the key that ends a composition in Safari', { keyCode: 229 }, 0],
])('hands on %s: %j', (_, part, times) => {
  const handle = vi.fn();
  ownKeys(handle)(key(part));
  ownKeys(handle)({ nativeEvent: key(part) } as never); // as React wraps it
  expect(handle).toHaveBeenCalledTimes(2 * times);
});

test('no handler without it passes the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines = [
    'const one = <b onKeyDown={save} />;',
    'const two = <b onKeyDown={ownKeys(save)} />;',
    'const three = { onKeyUpCapture: save };',
    'const four = { onKeyUpCapture: ownKeys(save), onClick: save };',
    "page.addEventListener('keydown', save);",
    "page?.addEventListener('keydown', save, { once: true });",
    "page.addEventListener('keydown', ownKeys(save));",
    "page.addEventListener('click', save);",
  ];
  writeFileSync(join(folder, 'some.tsx'), lines.join('\n'));
  const config = { plugins: [resolve('src/ui/own-keys.grit')] };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  const biome = resolve('node_modules/.bin/biome');
  const { stderr } = spawnSync(biome, ['lint', 'some.tsx', '--colors=off'], { cwd: folder });
  const refused = [...String(stderr).matchAll(/some\.tsx:(\d+):\d+ plugin/g)].map(([, line]) => Number(line));
  expect(refused).toEqual([1, 3, 5, 6]);
});
