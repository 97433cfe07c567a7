import type { ComponentPropsWithRef, CSSProperties } from 'react';

type ProgressSliderProps = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange'> & {
  value: number;
  onChange: (value: number) => void;
  range: { min: number; max: number; step?: number };
  /** The name of a value, such as "68%". */
  wordsFor: (value: number) => string;
};

/** A range whose track is the progress bar; users can drag it, click it and move it by keys. */
export function ProgressSlider({ value, onChange, range, wordsFor, ...rest }: ProgressSliderProps) {
  const { min, max, step = 1 } = range;
  const fill = { '--fill': (value - min) / (max - min) } as CSSProperties; // React types no custom properties
  return (
    <input
      {...rest}
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={wordsFor(value)}
      style={fill}
      className="range range-progress block"
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}
