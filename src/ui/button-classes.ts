export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'quiet-danger';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent hover:bg-accent-soft hover:text-accent-strong',
  'quiet-danger': 'border-transparent text-danger hover:bg-danger-soft',
  danger: 'border-transparent bg-danger text-on-danger hover:underline',
};

/** Classes of a button, for links that look like one. */
export function buttonClasses(variant: ButtonVariant): string {
  return `inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-2 text-center font-medium wrap-break-word aria-disabled:cursor-default ${variants[variant]}`;
}
