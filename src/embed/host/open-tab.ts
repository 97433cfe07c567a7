import { makeElement } from './make-element';

/** Opens an https address, and no other, in a tab that knows nothing of this page. */
export function openTab(url: string): void {
  // A link, as `open` throws on an address that is none.
  if (/^https:..\w/.test(url)) makeElement('a', { href: url, target: '_blank' }).click();
}
