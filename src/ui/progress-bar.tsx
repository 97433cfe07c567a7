type ProgressBarProps = { value: number; max: number; label: string; words: string };

/** A value from 0 to `max` as a bar, which screen readers announce as `words`; a value outside ends at the edge. */
export function ProgressBar({ value, max, label, words }: ProgressBarProps) {
  const shown = Math.min(max, Math.max(0, value));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={shown}
      aria-valuetext={words}
      className="h-3 overflow-clip rounded-full border border-edge bg-sunken"
    >
      <div
        className="h-full rounded-full bg-accent forced-colors:bg-[Highlight] print:[print-color-adjust:exact]"
        style={{ width: `${(shown / max) * 100}%` }}
      />
    </div>
  );
}
