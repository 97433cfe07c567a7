import { Refusal } from './refusal';

/**
 * The tags of an `If-Match`, without their quotes: `any` for `*` and for no header. `W/` is ignored, as our tags stand
 * for the whole goal either way. Throws `Refusal` with 400 where it holds no tag.
 */
export function readEntityTags(ifMatch: string | undefined): 'any' | string[] {
  if (ifMatch === undefined || ifMatch.trim() === '*') return 'any';
  const tags = [...ifMatch.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag);
  if (tags.length === 0) throw new Refusal(400, 'Send If-Match with the ETag in its quotes');
  return tags;
}
