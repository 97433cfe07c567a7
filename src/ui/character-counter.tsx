import { LiveText } from './live-text';
import { usePaused } from './use-paused';

const announcePauseMs = 1_000;

type CharacterCounterProps = { count: number; max: number; locale: string };

/** How much room a text has left, from 75% of `max` on; announced once typing pauses. */
export function CharacterCounter({ count, max, locale }: CharacterCounterProps) {
  const text = count < max * 0.75 ? '' : roomLeft(max - count, locale);
  const told = usePaused(text, '', () => announcePauseMs);
  return (
    <>
      {/* The field is described by both: once is enough. */}
      <span
        aria-hidden="true"
        className={`[font-variant-numeric:tabular-nums] ${count > max ? 'font-medium text-danger' : ''}`}
      >
        {text}
      </span>
      <LiveText>{told}</LiveText>
    </>
  );
}

function roomLeft(left: number, locale: string): string {
  const number = Math.abs(left).toLocaleString(locale);
  const characters = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0 ? `${number} ${characters} too many` : `${number} ${characters} left`;
}
