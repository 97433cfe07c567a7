import type { BrowserContext } from '@playwright/test';

/**
 * Reports, as an error of the console, each text that React holds as a node of its own. A page translator replaces such a
 * node, and React then fails to move or change it; the only text of an element has no such node.
 * https://github.com/facebook/react/issues/11538
 */
export async function reportBareTexts(context: BrowserContext) {
  await context.addInitScript(() => {
    const isBare = (node: Node) =>
      node.nodeType === Node.TEXT_NODE && Object.keys(node).some((key) => key.startsWith('__reactFiber$'));
    function look(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node: Node | null = root; node; node = walker.nextNode())
        if (isBare(node)) console.error(`Bare text “${node.nodeValue}” in: ${node.parentElement?.outerHTML}`);
    }
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) look(node);
    }).observe(document, { childList: true, subtree: true });
  });
}
