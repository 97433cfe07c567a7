/**
 * Reports the height in px that the page needs without a scroll bar, at once and whenever it changes: the root's own
 * box, and overlays. It measures after every change of the document, because a frame out of sight renders nothing
 * that could report it.
 */
export function watchHeight(root: HTMLElement, tell: (height: number) => void): () => void {
  const page = root.ownerDocument;
  let last = 0;

  function measure() {
    const overlays = [...page.querySelectorAll('[data-overlay]')];
    const bottoms = [root, ...overlays].map((box) => box.getBoundingClientRect().bottom);
    const height = Math.ceil(Math.max(...bottoms) + (page.defaultView?.scrollY ?? 0));
    for (const overlay of overlays) boxes.observe(overlay);
    if (height === last) return;
    last = height;
    tell(height);
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
