import type { Frame, Page } from '@playwright/test';

/** Our own rules for every state of a page, which axe lacks: returns each element that breaks one, with that rule. */
export async function brokenRulesOn(page: Page): Promise<string[]> {
  return (await Promise.all(page.frames().map(brokenRulesIn))).flat();
}

function brokenRulesIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const find = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const broken = (rule: string, elements: HTMLElement[]) =>
      elements.map(({ outerHTML }) => `${rule}: ${outerHTML.slice(0, 300)}`);

    // The browser's own label of a native control.
    const states = ['checked', 'selected', 'valuenow', 'valuemin', 'valuemax', 'required', 'readonly'];
    const twice = find('input, textarea, select, option').filter(
      (control) =>
        control.role !== 'combobox' && states.some((state) => control.hasAttribute(`aria-${state}`)),
    );
    const repeated = find('[title]').filter(({ title, ariaLabel, textContent }) =>
      [ariaLabel, textContent].includes(title),
    );
    // Safari on a phone zooms in on smaller letters, and does not zoom out.
    const small = find('input, textarea, select').filter(
      (control) =>
        !/^(checkbox|radio|range)$/.test((control as HTMLInputElement).type) && // a select has a type, too
        window.innerWidth < 640 &&
        Number.parseFloat(getComputedStyle(control).fontSize) < 16,
    );
    const torn = find('button, button *, label, legend, h1, h2, h3, dt, th').filter(({ childNodes }) =>
      [...childNodes].some((text) => {
        if (text.nodeType !== Node.TEXT_NODE) return false;
        const words = [...(text.nodeValue ?? '').matchAll(/(?<!\S)\p{L}{2,9}(?!\S)/gu)];
        return words.some(({ index, 0: { length } }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        });
      }),
    );
    return [
      ...broken('says in ARIA what the browser says', twice),
      ...broken('repeats its name as a tooltip', repeated),
      ...broken('makes a phone zoom in', small),
      ...broken('breaks a short word', torn),
    ];
  });
}
