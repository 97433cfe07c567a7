import { Refusal } from '../refusal';

/**
 * The versions that an `If-Match` lets change: `any` for `*` and for no header, else those of its list.
 * `W/` is ignored, as our tags stand for the whole goal either way. Throws `Refusal` with 400 where it holds no tag.
 */
export function readIfMatch(ifMatch: string | undefined): 'any' | number[] {
  if (ifMatch === undefined || ifMatch.trim() === '*') return 'any';
  const tags = [...ifMatch.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag);
  if (tags.length === 0) throw new Refusal(400, 'Send If-Match with the ETag in its quotes');
  return tags.filter((tag) => /^[1-9]\d{0,14}$/.test(tag)).map(Number);
}
