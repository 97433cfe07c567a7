import { readEntityTags } from '../entity-tags';

/** The versions that an `If-Match` lets change: `any`, or those of its tags. Throws `Refusal` with 400 where it holds no tag. */
export function readIfMatch(ifMatch: string | undefined): 'any' | number[] {
  const tags = readEntityTags(ifMatch);
  return tags === 'any' ? tags : tags.filter((tag) => /^[1-9]\d{0,14}$/.test(tag)).map(Number);
}
