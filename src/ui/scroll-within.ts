/** Scrolls a list, and nothing around it, until a row of it is in sight. */
export function scrollWithin(list: Element, row: Element): void {
  const [box, { top, bottom }] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (top < box.top) list.scrollTop -= box.top - top;
  else if (bottom > box.bottom) list.scrollTop += bottom - box.bottom;
}
