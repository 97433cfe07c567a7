import { makeElement } from './make-element';

/**
 * The element fills its line, or what its neighbours leave: they come first. The frame follows a height that the page
 * sets on the element. On paper it is as tall as its print, up to a sheet, and moves to the next sheet as a whole.
 */
const styles = `:host{display:block;width:100%;min-width:0;flex:1 9999 auto}
:host([hidden]){display:none}
div{display:flex;flex-direction:column;height:100%;max-height:inherit}
iframe{width:100%;min-height:0;border:0}
@media print{iframe[style*='--print']{height:min(var(--print),1e3px)!important;break-inside:avoid}}`;

/**
 * The box of an editor in an element: in a shadow root, out of reach of the page's rules for iframes, and not copied
 * with the element.
 */
export function createFrameBox(element: Element) {
  const isOurs = element.localName === 'goal-editor';
  // The page's own element may have other content, or accept no shadow root.
  const place = isOurs ? element : element.appendChild(makeElement('div', { style: 'all:revert!important' }));
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  // A policy without inline styles allows it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const box = root.appendChild(makeElement('div', {}));
  return {
    box,
    remove() {
      box.remove();
      if (!isOurs) place.remove();
    },
  };
}
