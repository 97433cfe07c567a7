import type { CSSProperties, KeyboardEvent, PointerEvent, Ref } from 'react';
import type { ControlProps } from './control-props';
import { ownKeys } from './own-keys';
import { usePressBack } from './use-press-back';

type SliderProps = Partial<ControlProps> & {
  value: number | null;
  /** `null` only if a press that started without a value is cancelled. */
  onChange: (value: number | null) => void;
  range: { min: number; max: number; step?: number };
  /** The name of a value, such as "4 of 5, High"; `null` means no value. */
  wordsFor: (value: number | null) => string;
  /** Draws a name under each step, which can be clicked. */
  tickFor?: (value: number) => string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  'aria-label'?: string;
};

/** A native range with a word for each step; without a value the first key or click sets one. */
export function Slider({ value, onChange, range, wordsFor, tickFor, ...rest }: SliderProps) {
  const pressBack = usePressBack(value, onChange);
  const { min, max, step = 1 } = range;
  const middle = min + Math.round((max - min) / 2 / step) * step;
  const steps = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step);

  function startFromNothing(event: KeyboardEvent) {
    const start = value === null ? firstValue(event.key, { min, middle, max }) : undefined;
    if (start === undefined) return;
    event.preventDefault();
    onChange(start);
  }
  function takeTheSpot(event: PointerEvent<HTMLInputElement>) {
    // A click on the resting thumb fires no change.
    if (value === null) onChange(event.currentTarget.valueAsNumber);
  }

  const columns = { '--steps': steps.length } as CSSProperties; // React types no custom properties
  const fill = { '--fill': value === null ? 0 : (value - min) / (max - min) } as CSSProperties; // as above
  return (
    <div style={columns} className="@container min-w-0">
      <div className={tickFor && 'px-[calc(50%/var(--steps)-0.75rem)]'}>
        <input
          {...rest}
          {...pressBack}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value ?? middle}
          aria-valuetext={wordsFor(value)}
          style={fill}
          className={`range block ${value === null ? 'range-unset' : ''}`}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onKeyDown={ownKeys(startFromNothing)}
          onPointerUp={takeTheSpot}
        />
      </div>
      {tickFor && (
        <div className="flex flex-wrap justify-between @[15rem]:grid @[15rem]:grid-cols-[repeat(var(--steps),minmax(0,1fr))]">
          {steps.map((tick) => (
            <button
              key={tick}
              type="button"
              tabIndex={-1}
              className={`min-h-8 cursor-pointer [overflow-wrap:normal] rounded-sm py-1 text-center text-[0.6875rem] sm:text-xs hover:bg-sunken ${tick === value ? 'font-semibold text-accent' : 'text-muted'}`}
              onClick={() => onChange(tick)}
            >
              {tickFor(tick)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function firstValue(
  key: string,
  { min, middle, max }: { min: number; middle: number; max: number },
): number | undefined {
  if (key === 'Home') return min;
  if (key === 'End') return max;
  if (/^(Arrow|Page)/.test(key)) return middle;
  return undefined;
}
