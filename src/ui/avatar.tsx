import { type CSSProperties, useState } from 'react';

export type Person = { name: string; uuid: string };

type AvatarProps = Person & {
  photoUrl?: string | undefined;
  /** Two people who are one client: two overlapping initials. */
  pair?: [Person, Person] | undefined;
  size?: 'sm' | 'md' | 'lg';
};

const sizes = { sm: 'size-6 text-[0.625rem]', md: 'size-9 text-xs', lg: 'size-12 text-base' };
const hues = [20, 60, 100, 150, 195, 240, 290, 340];

const disc =
  'avatar place-items-center overflow-clip rounded-full font-semibold select-none forced-colors:border';

/** A decorative picture beside a name: the photo, or initials on the client's own colour. */
export function Avatar({ pair, size = 'md', ...person }: AvatarProps) {
  return pair ? <Pair people={pair} size={size} /> : <Single {...person} size={size} />;
}

type PairProps = { people: [Person, Person]; size: keyof typeof sizes };

function Pair({ people, size }: PairProps) {
  return (
    <span aria-hidden="true" data-pair className={`relative inline-block shrink-0 ${sizes[size]}`}>
      {people.map((person, index) => (
        <span
          key={person.uuid}
          style={hueStyle(person)}
          className={`absolute grid size-2/3 ${disc} ${index === 0 ? 'top-0 start-0' : 'end-0 bottom-0 [box-shadow:0_0_0_2px_var(--surface)]'}`}
        >
          {firstGrapheme(person.name.trim()).toUpperCase() || '?'}
        </span>
      ))}
    </span>
  );
}

type SingleProps = Person & Pick<AvatarProps, 'photoUrl'> & { size: keyof typeof sizes };

function Single({ name, uuid, photoUrl, size }: SingleProps) {
  const [brokenUrl, setBrokenUrl] = useState<string>();
  const hasPhoto = photoUrl !== undefined && photoUrl !== brokenUrl;
  return (
    <span
      aria-hidden="true"
      style={hueStyle({ uuid })}
      className={`inline-grid shrink-0 ${disc} ${sizes[size]}`}
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

function hueStyle({ uuid }: Pick<Person, 'uuid'>): CSSProperties {
  return { '--hue': hueOf(uuid) } as CSSProperties; // React types no custom properties
}

function hueOf(uuid: string): number {
  let sum = 0;
  for (const letter of uuid) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return hues[sum % hues.length] ?? 0;
}
