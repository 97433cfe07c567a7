import { makeElement } from './make-element';

/**
 * Opens an https address, and no other, in a tab without an opener.
 * https://developer.mozilla.org/docs/Web/HTML/Attributes/rel/noopener
 */
export function openTab(url: string): void {
  // A link, as `open` throws on an address that is none.
  if (/^https:..\w/.test(url)) makeElement('a', { href: url, target: '_blank' }).click();
}
