import puppeteer, { type Frame } from 'puppeteer-core';
import { type Browser, patienceMs } from './browser';

/** Firefox, headless, over WebDriver BiDi. */
export async function startFirefox(program: string): Promise<Browser> {
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: program });
  const page = await firefox.newPage();
  page.setDefaultTimeout(patienceMs);
  let frame: Frame = page.mainFrame();
  const find = async (xpath: string) => {
    const element = await frame.waitForSelector(`::-p-xpath(${xpath})`, { visible: true });
    if (!element) throw new Error(`Nothing shows at ${xpath}`);
    return element;
  };
  return {
    async open(url) {
      await page.goto(url);
      frame = page.mainFrame();
    },
    see: async (xpath) => void (await find(xpath)),
    click: async (xpath) => (await find(xpath)).click(),
    async type(xpath, text) {
      const input = await find(xpath);
      await input.focus();
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    pressEscape: () => page.keyboard.press('Escape'),
    async enterEditor() {
      const iframe = await page.waitForSelector('goal-editor >>> iframe');
      const content = await iframe?.contentFrame();
      if (!content) throw new Error('The editor has no document');
      frame = content;
    },
    close: () => firefox.close(),
  };
}
