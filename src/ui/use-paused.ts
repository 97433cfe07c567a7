import { useEffect, useState } from 'react';
import { createPause } from './create-pause';

/** The last value that did not change for a pause, in ms, which may depend on the one before; at first `initial`. */
export function usePaused<Value>(value: Value, initial: Value, pauseAfter: (last: Value) => number): Value {
  const [paused, setPaused] = useState(initial);
  const pauseMs = pauseAfter(paused);
  useEffect(() => {
    const pause = createPause(pauseMs);
    pause.run(() => setPaused(value));
    return pause.cancel;
  }, [value, pauseMs]);
  return paused;
}
