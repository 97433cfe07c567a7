import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { provideBrowser } from './find-browser.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('takes CHROMIUM_PATH before anything on the PATH', () => {
  const machine = aMachine();
  machine.program('chromium');
  const own = machine.program('own-browser');
  expect(machine.provide({ CHROMIUM_PATH: own })).toBe(own);
});

test('says what to do about a CHROMIUM_PATH that does not start', () => {
  const machine = aMachine();
  machine.program('chromium');
  expect(() => machine.provide({ CHROMIUM_PATH: '/no/browser' })).toThrow(
    'CHROMIUM_PATH is /no/browser, which does not start: set it to a Chromium, or unset it',
  );
});

test('prefers chromium without a window, then chromium, chromium-browser and google-chrome, wherever on the PATH', () => {
  const machine = aMachine();
  const chrome = machine.program('google-chrome');
  expect(machine.provide()).toBe(chrome);
  const browser = machine.program('chromium-browser', { last: true });
  expect(machine.provide()).toBe(browser);
  const chromium = machine.program('chromium', { last: true });
  expect(machine.provide()).toBe(chromium);
  const headless = machine.program('chromium-headless-shell', { last: true });
  expect(machine.provide()).toBe(headless);
});

test('passes over a browser that does not start', () => {
  const machine = aMachine();
  machine.program('chromium-browser', { body: 'exit 1' });
  const chrome = machine.program('google-chrome');
  expect(machine.provide()).toBe(chrome);
});

test("takes Playwright's own when the PATH has none", () => {
  const machine = aMachine();
  const own = machine.program('playwrights-own');
  expect(machine.provide()).toBe(own);
});

test("installs Playwright's own where there is none", () => {
  const machine = aMachine();
  machine.program('npx', {
    body: `[ "$*" = "playwright install --with-deps chromium" ] && ${machine.creates('playwrights-own')}`,
  });
  expect(machine.provide()).toMatch(/playwrights-own$/);
});

test("installs Debian's when Playwright's cannot be had and the user is root", () => {
  const machine = aMachine();
  machine.program('npx', { body: 'exit 1' });
  machine.program('apt-get', {
    body: `[ "$*" = "install -y chromium-headless-shell" ] && ${machine.creates('chromium-headless-shell')}`,
  });
  expect(machine.provide({}, { isRoot: true })).toMatch(/chromium-headless-shell$/);
});

test('asks for a browser if the user is not root and none can be installed', () => {
  const machine = aMachine();
  machine.program('npx', { body: 'exit 1' });
  machine.program('apt-get', { body: machine.creates('chromium') });
  expect(() => machine.provide()).toThrow(
    'No browser was found and none could be installed: install Chromium, or set CHROMIUM_PATH to one',
  );
});

/** Two folders on a PATH of their own, with `/bin/sh` for their programs and nothing of the real machine. */
function aMachine() {
  const root = mkdtempSync(join(tmpdir(), 'find-browser-'));
  folders.push(root);
  const first = join(root, 'first');
  const last = join(root, 'last');
  mkdirSync(first);
  mkdirSync(last);
  return {
    program(name: string, { body = 'exit 0', last: inLast = false } = {}) {
      const path = join(inLast ? last : first, name);
      writeFileSync(path, `#!/bin/sh\n${body}\n`);
      chmodSync(path, 0o755);
      return path;
    },
    creates(name: string) {
      const path = join(first, name);
      return `printf '#!/bin/sh\\nexit 0\\n' > ${path} && /bin/chmod +x ${path}`;
    },
    provide(env: NodeJS.ProcessEnv = {}, { isRoot = false } = {}) {
      return provideBrowser({
        env: { PATH: [first, last].join(delimiter), ...env },
        playwrightPath: join(first, 'playwrights-own'),
        isRoot,
      });
    },
  };
}
