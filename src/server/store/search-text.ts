const foldings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ς: 'σ',
  '’': "'",
  ʼ: "'",
  '‘': "'",
};
const folded = new RegExp(`[${Object.keys(foldings).join('')}]`, 'g');

/** The text that a name is found by: without case, accents and doubled spaces, and once more without its apostrophes. */
export function searchText(...names: (string | null)[]): string {
  const plain = fold(names.filter((name) => name !== null).join(' '));
  const bare = plain.replaceAll("'", '');
  return bare === plain ? plain : `${plain} ${bare}`;
}

/**
 * The parts that a search text must contain for a typed search: each word, anywhere. Words of one and two letters
 * only are searched together, as typed, so that an index of three letters can find them.
 */
export function searchWords(typed: string): string[] {
  const text = fold(typed);
  const words = [...new Set(text.split(' '))].filter((word) => word !== '');
  return words.some(isIndexed) || words.length === 0 ? words : [text];
}

/** Whether an index of three letters can find the word. */
export function isIndexed(word: string): boolean {
  return [...word].length >= 3;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(folded, (letter) => foldings[letter] ?? letter)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}
