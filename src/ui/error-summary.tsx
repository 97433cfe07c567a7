import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useFocusInView } from './bring-into-view';
import { Icon } from './icon';

type ErrorSummaryProps = {
  title: string;
  /** Without a `fieldId` where no field is at fault; `label` is that field's. */
  errors: readonly { fieldId?: string; label?: string; message: string }[];
  /** Grows with each refused attempt; every new number moves the focus here. */
  attempt: number;
};

/** What is wrong, with a link to each field. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const focusInView = useFocusInView();
  // A save by key leaves it as far away as the field that was typed in.
  const takeFocus = useEffectEvent(() => focusInView(box.current));
  useEffect(() => {
    if (attempt > 0) takeFocus();
  }, [attempt]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-md border border-danger bg-danger-soft p-4"
    >
      <h2 id={titleId} className="flex gap-2 font-semibold text-danger">
        <Icon name="alert" className="mt-0.5 size-5" />
        {title}
      </h2>
      <ul className="mt-1 ps-7">
        {errors.map(({ fieldId, label, message }) => (
          <li key={`${fieldId} ${message}`}>
            {label && `${label}: `}
            {fieldId === undefined ? (
              message
            ) : (
              <a
                href={`#${fieldId}`}
                className="inline-block py-1 underline underline-offset-2"
                onClick={(event) => {
                  event.preventDefault();
                  focusInView(event.currentTarget.ownerDocument.getElementById(fieldId), 'center');
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
