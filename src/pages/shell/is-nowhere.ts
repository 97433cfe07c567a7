/** Whether the focus is where a page puts it when it opens, so that moving it interrupts no one. */
export function isNowhere(focused: Element | null): boolean {
  return focused === null || focused.matches('body, main, h1');
}
