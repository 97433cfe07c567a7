const emptyList = /<meta name="embed-origins" content="" ?\/?>/;

/** The frame's document with the list of the pages that may show it; undefined if it has no place for the list. */
export function writeFramePage(html: string, embedOrigins: readonly string[]): string | undefined {
  const list = embedOrigins.join(' ').replaceAll(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return emptyList.test(html)
    ? html.replace(emptyList, () => `<meta name="embed-origins" content="${list}" />`)
    : undefined;
}
