// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The first has no window to draw, which halves the processor time of the journeys.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** @typedef {{ env: NodeJS.ProcessEnv, playwrightPath: string, isRoot: boolean }} Machine */

/** The browser of this machine, installed if there is none. Ends the process with one sentence if that fails. */
export function requireBrowser() {
  try {
    return provideBrowser({
      env: process.env,
      playwrightPath: chromium.executablePath(),
      isRoot: process.getuid?.() === 0,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * The path of a browser that starts: `CHROMIUM_PATH`, then one on the PATH, then Playwright's own, then a newly installed one.
 * Throws a sentence that says what to do.
 * @param {Machine} machine
 */
export function provideBrowser(machine) {
  const found = findBrowser(machine);
  if (found) return found;
  for (const install of machine.isRoot
    ? [installFromPlaywright, installFromDebian]
    : [installFromPlaywright]) {
    install(machine.env);
    const installed = findBrowser(machine);
    if (installed) return installed;
  }
  throw new Error(
    'No browser was found and none could be installed: install Chromium, or set CHROMIUM_PATH to one',
  );
}

/** @param {Machine} machine */
function findBrowser({ env, playwrightPath }) {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(
      `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start: set it to a Chromium, or unset it`,
    );
  }
  return [...onPath(names, env), playwrightPath].find(starts);
}

/** The other browsers of this machine that journeys can drive: Firefox, and WebKit by its driver on a screen of Xvfb. */
export function findOtherBrowsers(env = process.env) {
  const hasScreen = onPath(['Xvfb'], env).some((program) => existsSync(program));
  return {
    firefox: onPath(['firefox-esr', 'firefox'], env).find(starts),
    webKitDriver: hasScreen ? onPath(['WebKitWebDriver'], env).find((path) => existsSync(path)) : undefined,
  };
}

/**
 * Where programs of these names could be.
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Ubuntu's chromium-browser without snap, and Playwright's own without system libraries, are there but do not start.
 * @param {string} program
 */
function starts(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {NodeJS.ProcessEnv} env */
function installFromPlaywright(env) {
  run('npx', ['playwright', 'install', '--with-deps', 'chromium'], env);
}

/** @param {NodeJS.ProcessEnv} env */
function installFromDebian(env) {
  run('apt-get', ['update'], env);
  run('apt-get', ['install', '-y', 'chromium-headless-shell'], { ...env, DEBIAN_FRONTEND: 'noninteractive' });
}

/**
 * No standard input: sudo in Playwright's installer would wait for a password.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function run(program, args, env) {
  spawnSync(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}
