import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useFocusInView } from './bring-into-view';
import { Icon } from './icon';

type ErrorSummaryProps = {
  title: string;
  /** Without a `fieldId` if no field is at fault; `label` is the field's. */
  errors: readonly { fieldId?: string; label?: string; message: string }[];
  /** Grows with each refused attempt; the first errors of each attempt take the focus, later ones do not. */
  attempt: number;
};

/** The faults, with a link to each field. Keep it mounted without errors: it remembers which attempt had the focus. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const focusInView = useFocusInView();
  const focusedFor = useRef(0);
  // A save by key may leave it as far away as the field that was edited.
  const takeFocus = useEffectEvent(() => {
    if (attempt !== focusedFor.current) focusInView(box.current);
    focusedFor.current = attempt;
  });
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) takeFocus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-md border border-danger bg-danger-soft p-4"
    >
      <h2 id={titleId} className="flex gap-2 font-semibold text-danger">
        <Icon name="alert" className="mt-0.5 size-5" />
        <span>{title}</span>
      </h2>
      <ul role="list" className="mt-1 ps-7">
        {errors.map(({ fieldId, label, message }) => (
          <li key={`${fieldId} ${message}`}>
            {label && <span>{`${label}: `}</span>}
            {fieldId === undefined ? (
              <span>{message}</span>
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
