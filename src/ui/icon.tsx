const paths = {
  alert: 'M12 8v5m0 3.5v.01M12 3 2.5 20h19L12 3Z',
  back: 'm14.5 6-6 6 6 6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3v5m7-5v5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  down: 'm6 9.5 6 6 6-6',
  info: 'M12 11v5.5M12 7.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  next: 'm9.5 6 6 6-6 6',
  plus: 'M12 5v14m-7-7h14',
  search: 'm20 20-4.5-4.5M17.5 10.5a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
};

export type IconName = keyof typeof paths;

type IconProps = { name: IconName; className?: string };

/** A decorative line drawing, 1.25 rem unless a class says otherwise; the words beside it carry the meaning. */
export function Icon({ name, className = '' }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="1.25rem"
      height="1.25rem"
      className={`inline-block shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
