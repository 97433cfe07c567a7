/** Opens an https address, and no other, in a tab that knows nothing of this page. */
export function openTab(url: string): void {
  if (url.startsWith('https://') && URL.canParse(url)) open(url, '_blank', 'noopener');
}
