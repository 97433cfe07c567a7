import type { BrowserContext } from '@playwright/test';

/** Treats every page and frame as Chrome's translator does: each text goes into two elements of its own, again and again. */
export async function translatePages(context: BrowserContext) {
  await context.addInitScript(() => {
    const untranslated = 'script, style, textarea, title, [translate="no"]';
    function translate(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (node instanceof Text && parent && !parent.matches('font > font') && !parent.closest(untranslated))
          texts.push(node);
      }
      for (const text of texts) {
        const outer = document.createElement('font');
        outer.append(document.createElement('font'));
        outer.firstElementChild?.append(text.data);
        text.replaceWith(outer);
      }
    }
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === 'childList' ? addedNodes : [target]) translate(node);
      observer.takeRecords();
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}
