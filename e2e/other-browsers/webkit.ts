import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Builder, By, Capabilities, Key, until, type WebElement } from 'selenium-webdriver';
import { vi } from 'vitest';
import { freePort } from '../../src/testing/network/free-port';
import { type Browser, patienceMs } from './browser';

// The whole frame is visible: the driver scrolls its content, but not the host.
const [width, height] = [1280, 2600];

/** WebKitGTK's own small browser, on a virtual screen, over WebDriver. */
export async function startWebKit(driverProgram: string): Promise<Browser> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [display] = await once(createInterface({ input: screen.stdout }), 'line');
  const port = await freePort();
  const server = spawn(driverProgram, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${display}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitUntil(() => isAnswering(address), { timeout: patienceMs });
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities().setBrowserName('MiniBrowser'))
    .build();
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  const find = async (xpath: string) => {
    const element = await driver.wait(until.elementLocated(By.xpath(xpath)), patienceMs);
    return driver.wait(until.elementIsVisible(element), patienceMs);
  };
  return {
    open: (url) => driver.get(url),
    see: async (xpath) => void (await find(xpath)),
    click: async (xpath) => (await find(xpath)).click(),
    async type(xpath, text) {
      await (await find(xpath)).click();
      // Typed into the focus: the driver cannot type into an input of a cross-site frame.
      const keys = driver.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL);
      await keys.sendKeys(text).perform();
    },
    pressEscape: () => driver.actions().sendKeys(Key.ESCAPE).perform(),
    async enterEditor() {
      const read = "return document.querySelector('goal-editor')?.shadowRoot?.querySelector('iframe')";
      await driver
        .switchTo()
        .frame(await driver.wait(() => driver.executeScript<WebElement>(read), patienceMs));
    },
    async close() {
      await driver.quit();
      await end(server);
      await end(screen);
    },
  };
}

function isAnswering(address: string): Promise<boolean> {
  return fetch(`${address}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function end(process: ChildProcess): Promise<void> {
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await ended;
}
