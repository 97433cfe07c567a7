import type { BackendAccountAnswer } from '../../contract/read-people';
import { searchText, searchWords } from '../store/search-text';

type Name = string | null | undefined;

/** Whether each typed word is in one of the names, whatever its case and accents. */
export function isNamedLike(typed: string, names: Name[]): boolean {
  const text = searchText(...names.map((name) => name ?? null));
  return searchWords(typed).every((word) => text.includes(word));
}

/** Under which names an account is found. */
export function namesOfAccount({ first_name, last_name, name }: BackendAccountAnswer): Name[] {
  return [name, first_name, last_name];
}

/** The search for Plannr, which matches one part of one name: the longest word. `isAll`: there is no other word. */
export function wordToAsk(typed: string): { word: string; isAll: boolean } {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const [word = ''] = words.toSorted((one, other) => other.length - one.length);
  return { word, isAll: words.length <= 1 };
}
