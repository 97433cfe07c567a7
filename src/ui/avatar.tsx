import { type CSSProperties, useState } from 'react';

type AvatarProps = { name: string; uuid: string; photoUrl?: string | undefined; size?: 'sm' | 'md' | 'lg' };

const sizes = { sm: 'size-6 text-[0.625rem]', md: 'size-9 text-xs', lg: 'size-12 text-base' };
const hues = [20, 60, 100, 150, 195, 240, 290, 340];

/** A decorative picture beside a name: the photo, or initials on a colour of the person's own. */
export function Avatar({ name, uuid, photoUrl, size = 'md' }: AvatarProps) {
  const [brokenUrl, setBrokenUrl] = useState<string>();
  const hue = { '--hue': hueOf(uuid) } as CSSProperties; // React types no custom properties
  const hasPhoto = photoUrl !== undefined && photoUrl !== brokenUrl;
  return (
    <span
      aria-hidden="true"
      style={hue}
      className={`avatar inline-grid shrink-0 place-items-center overflow-clip rounded-full font-semibold select-none forced-colors:border ${sizes[size]}`}
    >
      {hasPhoto ? (
        <img
          src={photoUrl}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          className="size-full object-cover"
          onError={() => setBrokenUrl(photoUrl)}
        />
      ) : (
        <span>{initialsOf(name)}</span>
      )}
    </span>
  );
}

/** The first letters of the first and the last word, whole graphemes; "?" for a name without letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return (
    chosen
      .map((word) => firstGrapheme(word ?? ''))
      .join('')
      .toUpperCase() || '?'
  );
}

function firstGrapheme(word: string): string {
  const letters = word.replace(/^[^\p{L}\p{N}\p{Emoji_Presentation}]+/u, '');
  return new Intl.Segmenter().segment(letters)[Symbol.iterator]().next().value?.segment ?? '';
}

function hueOf(uuid: string): number {
  let sum = 0;
  for (const letter of uuid) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return hues[sum % hues.length] ?? 0;
}
