import { useEffect, useState } from 'react';

type CountdownProps = {
  /** Milliseconds since 1970. */
  until: number;
};

const inSeconds = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'second', unitDisplay: 'long' });

/** The seconds that are left, for the eye: a status that changed each second would never stop talking. */
export function Countdown({ until }: CountdownProps) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <span aria-hidden="true">{` in ${inSeconds.format(Math.max(0, Math.ceil((until - now) / 1_000)))}`}</span>
  );
}
