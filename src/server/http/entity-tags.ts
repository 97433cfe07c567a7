import { goalFields } from '../../domain/goal/goal';
import { Refusal } from './refusal';

/** A part of a gateway's tag; dashes if it is unknown. */
const part = '(?:[0-9a-f]{8}|-{8})';
const tagOfStore = '[1-9][0-9]{0,14}-[0-9a-f]{16}';
const tagOfGateway = `${part}{${goalFields.length + 1}}`;
// The suffixes that Apache (mod_deflate, mod_brotli), Jetty and Caddy add to a tag when they compress an answer.
const suffix = '(?:--?gzip|;gzip|-br|-zstd)';
const suffixed = new RegExp(`^(${tagOfStore}|${tagOfGateway})${suffix}$`);
const ofGateway = new RegExp(`^${tagOfGateway}$`);

/**
 * What an `If-Match` asks of the tag of a goal, quotes included; undefined for `*` and for no header. `W/` and the suffix
 * of a compressing proxy are ignored, as our tags name a goal's state and not the bytes of an answer. Throws `Refusal`
 * with 400 for a header without a tag.
 * https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1
 */
export function readIfMatch(ifMatch: string | undefined): NamesTag | undefined {
  return readTags('If-Match', ifMatch);
}

/** As `readIfMatch`: the tags that a goal must not have. */
export function readIfNoneMatch(ifNoneMatch: string | undefined): NamesTag | undefined {
  return readTags('If-None-Match', ifNoneMatch);
}

type NamesTag = (etag: string) => boolean;

function readTags(name: string, field: string | undefined): NamesTag | undefined {
  if (field === undefined || field.trim() === '*') return undefined;
  const tags = [...field.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag.replace(suffixed, '$1'));
  if (tags.length === 0) throw new Refusal(400, `Send ${name} with the ETag in its quotes`);
  return (etag) => tags.some((tag) => isSameState(tag, etag.slice(1, -1)));
}

/** Plannr may omit a field from one answer and return it in another: only parts known to both tags are compared. */
function isSameState(one: string, other: string): boolean {
  if (one === other) return true;
  if (!ofGateway.test(one) || !ofGateway.test(other)) return false;
  const others = partsOf(other);
  const known = partsOf(one).flatMap((part, index) => {
    const counterpart = others[index];
    return isKnown(part) && isKnown(counterpart) ? [part === counterpart] : [];
  });
  return known.length > 0 && known.every(Boolean);
}

function partsOf(tag: string): string[] {
  return tag.match(/.{8}/g) ?? [];
}

function isKnown(part: string | undefined): boolean {
  return part !== undefined && !part.startsWith('-');
}
