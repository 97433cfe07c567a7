/** The box of a text control: border, ground and its invalid state. */
export const controlBox =
  'w-full min-w-0 rounded-md border border-edge bg-surface text-ink aria-invalid:border-danger has-aria-invalid:border-danger';

/** A box that holds an input shows the focus of that input as its own. */
export const controlRing =
  'has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent';

/** Height and padding of a one-line control. */
export const controlLine = 'min-h-11 px-3 py-2';
