import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const client = 'dist/client';
const assets = readdirSync(`${client}/assets`).filter((name) => /\.(js|css)$/.test(name));
const [entry = ''] =
  /(?<=\/assets\/)index-[\w-]+\.js/.exec(readFileSync(`${client}/index.html`, 'utf8')) ?? [];

/** What docs/decisions/008-weight.md says that a browser loads at most, in kB of gzip. */
for (const { what, chunks, limitKb } of [
  { what: 'until the card of a goal shows', chunks: ['goal-route'], limitKb: 119 },
  { what: 'until the form can be typed in', chunks: ['goal-route', 'goal-editor'], limitKb: 158 },
  { what: 'until the list shows', chunks: ['goals-page'], limitKb: 120 },
]) {
  test(`${what}, the scripts weigh ${limitKb} kB or less`, () => {
    const loaded = withImports([entry, ...chunks.map(chunkNamed)]);
    expect(loaded).toContainEqual(expect.stringMatching(/^base-/));
    expect(loaded).not.toContainEqual(expect.stringMatching(/^calendar-/));
    expect(kbOf(loaded)).toBeLessThanOrEqual(limitKb);
  });
}

test('the styles weigh 6 kB or less', () => {
  expect(kbOf(assets.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(6);
});

function chunkNamed(name: string): string {
  const found = assets.filter((asset) => asset.startsWith(`${name}-`) && asset.endsWith('.js'));
  expect(found, `the chunk of ${name}`).toHaveLength(1);
  return found[0] ?? '';
}

/** The chunks and all that they import at once, not what they import when it is needed. */
function withImports(chunks: string[], loaded = new Set<string>()): string[] {
  for (const chunk of chunks.filter((one) => !loaded.has(one))) {
    loaded.add(chunk);
    const code = readFileSync(`${client}/assets/${chunk}`, 'utf8');
    withImports(
      [...code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name = '']) => name),
      loaded,
    );
  }
  return [...loaded];
}

function kbOf(names: string[]): number {
  return names.reduce((sum, name) => sum + statSync(`${client}/assets/${name}.gz`).size, 0) / 1000;
}
