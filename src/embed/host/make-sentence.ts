/** What stands instead of a frame that could not be loaded, with a link to the same outside of any frame. */
export function makeSentence(text: string, address: string): HTMLElement {
  const sentence = document.createElement('p');
  const link = document.createElement('a');
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
  link.append('Open it in a new tab');
  sentence.role = 'alert';
  sentence.append(text, ' ', link);
  return sentence;
}
