import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const client = 'dist/client';
const pages = { page: 'assets', frame: 'assets/frame' };

/** What docs/decisions/008-weight.md says that a browser loads at most, in kB of gzip. */
for (const { what, of, chunks, limitKb } of [
  { what: 'until the card of a goal shows', of: 'page', chunks: ['index', 'goal-route'], limitKb: 106 },
  {
    what: 'until the form can be typed in',
    of: 'page',
    chunks: ['index', 'goal-route', 'goal-editor'],
    limitKb: 159,
  },
  { what: 'until the list shows', of: 'page', chunks: ['index', 'goals-page'], limitKb: 109 },
  { what: 'until the card shows in a frame', of: 'frame', chunks: ['frame'], limitKb: 102 },
  {
    what: 'until the form in a frame can be typed in',
    of: 'frame',
    chunks: ['frame', 'frame-editor'],
    limitKb: 154,
  },
] as const) {
  test(`${what}, the scripts weigh ${limitKb} kB or less`, () => {
    const folder = `${client}/${pages[of]}`;
    const loaded = withImports(
      folder,
      chunks.map((name) => chunkNamed(folder, name)),
    );
    expect(loaded).toContainEqual(expect.stringMatching(/^base-/));
    expect(loaded).not.toContainEqual(expect.stringMatching(/^calendar-/));
    expect(kbOf(folder, loaded)).toBeLessThanOrEqual(limitKb);
    // zod comes with the form.
    expect(loaded.some((name) => hasZod(folder, name))).toBe(chunks.some((name) => name.endsWith('-editor')));
  });
}

for (const [page, folder] of Object.entries(pages)) {
  test(`the styles of a ${page} weigh 6 kB or less`, () => {
    const styles = readdirSync(`${client}/${folder}`).filter((name) => name.endsWith('.css'));
    expect(styles).not.toEqual([]);
    expect(kbOf(`${client}/${folder}`, styles)).toBeLessThanOrEqual(6);
  });
}

test('the script for host pages is one file of 4 kB of gzip or less', () => {
  expect(readFileSync('dist/embed/embed.js', 'utf8')).not.toMatch(/\b(?:import|from)\s*["'`(]/);
  expect(statSync('dist/embed/embed.js.gz').size).toBeLessThanOrEqual(4096);
});

function chunkNamed(folder: string, name: string): string {
  const hashed = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  const found = readdirSync(folder).filter((asset) => hashed.test(asset));
  expect(found, `the chunk of ${name}`).toHaveLength(1);
  return found[0] ?? '';
}

/** The chunks and all that they import at once, not what they import when it is needed. */
function withImports(folder: string, chunks: string[], loaded = new Set<string>()): string[] {
  for (const chunk of chunks.filter((one) => !loaded.has(one))) {
    loaded.add(chunk);
    const code = readFileSync(`${folder}/${chunk}`, 'utf8');
    withImports(
      folder,
      [...code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name = '']) => name),
      loaded,
    );
  }
  return [...loaded];
}

/** Every schema of zod keeps its own state under this key. */
function hasZod(folder: string, name: string): boolean {
  return readFileSync(`${folder}/${name}`, 'utf8').includes('_zod');
}

function kbOf(folder: string, names: string[]): number {
  return names.reduce((sum, name) => sum + statSync(`${folder}/${name}.gz`).size, 0) / 1000;
}
