import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { breaches, walls } from './walls.js';

const folders = walls.map(({ folder }) => folder);

/** A project of these files below src. */
function aProject(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'walls-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true });
    writeFileSync(join(root, 'src', file), source);
  }
  return root;
}

test('our own imports cross no wall and make no circle', () => {
  expect(breaches('.')).toEqual([]);
});

const forbidden = [
  ['domain', 'contract'],
  ['contract', 'api'],
  ['api', 'form'],
  ['ui', 'domain'],
  ['form', 'contract'],
  ['form', 'card'],
  ['card', 'api'],
  ['client', 'form'],
  ['editor', 'pages'],
  ['editor', 'frame'],
  ['pages', 'frame'],
  ['pages', 'server'],
  ['pages', 'embed/host'],
  ['pages', 'testing'],
  ['frame', 'pages'],
  ['frame', 'embed/host'],
  ['embed/host', 'domain'],
  ['embed/protocol', 'embed/host'],
  ['embed', 'contract'],
  ['server', 'api'],
  ['server', 'embed/protocol'],
] as const;

test.each(forbidden)(
  '%s may not import %s, at its top or deep in it, by value, by type or on demand',
  (from, to) => {
    const root = aProject({
      [`${from}/planted.ts`]: `import '${up(from)}${to}/thing';`,
      [`${from}/deep/planted.ts`]: `import type { Thing } from '../${up(from)}${to}/thing';`,
      [`${from}/deep/down/planted.tsx`]: `export const load = () => import('../../${up(from)}${to}/thing');`,
      [`${from}/deep/again.ts`]: `export { thing } from './../${up(from)}${to}/deep/thing';`,
    });

    expect(breaches(root).sort()).toEqual([
      expect.stringMatching(`^src/${from}/deep/again.ts imports src/${to}/deep/thing: .+`),
      expect.stringMatching(`^src/${from}/deep/down/planted.tsx imports src/${to}/thing: .+`),
      expect.stringMatching(`^src/${from}/deep/planted.ts imports src/${to}/thing: .+`),
      expect.stringMatching(`^src/${from}/planted.ts imports src/${to}/thing: .+`),
    ]);
  },
);

test('each wall has a forbidden import above', () => {
  expect([...new Set(forbidden.map(([from]) => from))].filter((from) => from !== 'embed/protocol')).toEqual(
    folders,
  );
});

test.each([
  ['frame', 'embed/protocol/messages'],
  ['frame', 'embed/allow-list'],
  ['server', 'embed/allow-list'],
  ['embed/host', 'embed/protocol/messages'],
  ['pages', 'editor/save/save-state'],
  ['client', 'domain/goal/goal'],
])('%s may import %s', (from, to) => {
  expect(breaches(aProject({ [`${from}/planted.ts`]: `import '${up(from)}${to}';` }))).toEqual([]);
});

test('a circle of imports is told, types included', () => {
  const root = aProject({
    'domain/one.ts': "import { two } from './two';",
    'domain/two.ts': "import type { One } from './one';",
  });
  expect(breaches(root)).toEqual(['A circle of imports: domain/one.ts → domain/two.ts → domain/one.ts']);
});

function up(folder: string): string {
  return '../'.repeat(folder.split('/').length);
}
