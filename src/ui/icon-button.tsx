import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './icon';

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  icon: IconName;
  label: string;
  isSmall?: boolean;
};

/** A square button with a picture only; `label` is its name. */
export function IconButton({ icon, label, isSmall = false, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={`inline-grid shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink ${isSmall ? 'size-7 [&>svg]:size-4.5' : 'size-10'} ${className}`}
    >
      <Icon name={icon} />
    </button>
  );
}
