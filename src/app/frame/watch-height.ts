/** The width in px that a host's page may give the frame on paper, and the height of which a sheet has room for. */
const [paperWidth, paperHeight] = [600, 900];

/**
 * Tells the height in px that the page needs without a scroll bar, and the one that its printed part needs on paper, at once and whenever it changes: the root's own box,
 * and what lies over it. Measures when something changed in the document, for a frame out of sight draws no pictures
 * that could tell.
 */
export function watchHeight(
  root: HTMLElement,
  tell: (height: number, printHeight?: number) => void,
): () => void {
  const page = root.ownerDocument;
  let last = 0;

  function measure() {
    const overlays = [...page.querySelectorAll('[data-overlay]')];
    const bottoms = [root, ...overlays].map((box) => box.getBoundingClientRect().bottom);
    const height = Math.ceil(Math.max(...bottoms) + (page.defaultView?.scrollY ?? 0));
    for (const overlay of overlays) boxes.observe(overlay);
    const printed = page.querySelector('[data-printed]');
    if (height === last) return;
    last = height;
    tell(height, printed ? heightOnPaper(printed) : undefined);
  }

  const boxes = new ResizeObserver(measure);
  boxes.observe(root);
  const changes = new MutationObserver(measure);
  changes.observe(page.body, { subtree: true, childList: true, attributes: true, characterData: true });
  measure();
  return () => {
    boxes.disconnect();
    changes.disconnect();
  };
}

/** A narrower box is taller. No script can measure it there: a page is laid out for paper while it waits. */
function heightOnPaper(printed: Element): number {
  const { width, height } = printed.getBoundingClientRect();
  return Math.ceil(Math.max(height, Math.min((height * width) / paperWidth, paperHeight)));
}
