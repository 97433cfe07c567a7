import { isolate } from './isolate';

const mostCharacters = 40;
const charactersAhead = 10;

/** A text in quotes, on one line; a long one is shortened to its first 40 characters as people count them. */
export function quote(text: string): string {
  return quoteFrom(charactersOf(text), 0);
}

/** Two texts in quotes; two long ones with the same beginning are shortened to where they first differ. */
export function quoteBoth(one: string, other: string): [string, string] {
  const [ones, others] = [charactersOf(one), charactersOf(other)];
  const alike = ones.findIndex((character, index) => character !== others[index]);
  const difference = alike < 0 ? ones.length : alike;
  const isSeen = Math.max(ones.length, others.length) <= mostCharacters || difference < mostCharacters / 2;
  const start = isSeen ? 0 : Math.max(0, difference - charactersAhead);
  return [quoteFrom(ones, start), quoteFrom(others, start)];
}

/** Whether two texts look the same: they differ at most in runs of spaces and in characters that do not show. */
export function looksSame(one: string, other: string): boolean {
  return shown(one) === shown(other);
}

function quoteFrom(characters: string[], start: number): string {
  const end = start + mostCharacters;
  const piece = isolate(characters.slice(start, end).join(''));
  return `“${start > 0 ? '…' : ''}${piece}${characters.length > end ? '…' : ''}”`;
}

// Graphemes: what people see as one character is never cut.
function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(oneLine(text)), ({ segment }) => segment);
}

function shown(text: string): string {
  return oneLine(text)
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
