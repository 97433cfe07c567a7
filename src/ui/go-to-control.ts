/** Gives a control the focus, and brings it into the middle of the view. */
export function goToControl(page: Document, id: string): void {
  const control = page.getElementById(id);
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
