import { useEffect, useRef } from 'react';
import type { SessionAnswer } from '../../contract/session';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { panelClasses } from '../../ui/panel-classes';

type Props = {
  /** The preferred first. */
  choices: NonNullable<SessionAnswer['choices']>;
  /** The account that was chosen and is waited for. */
  chosen: string | undefined;
  onChoose: (account: string) => void;
  onLeave: () => void;
};

/** Asks which of several accounts to sign in to. */
export function AccountChoice({ choices, chosen, onChoose, onLeave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It replaces the form that had the focus.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <section aria-labelledby="account-choice" className={`grid gap-4 p-6 ${panelClasses}`}>
      <h2 ref={heading} id="account-choice" tabIndex={-1} className="text-lg font-semibold outline-none">
        Choose an account
      </h2>
      <ul role="list" className="grid gap-2">
        {choices.map(({ uuid, name, firm }) => (
          <li key={uuid}>
            <Button
              isBusy={chosen === uuid}
              className="w-full justify-start text-start"
              onClick={() => chosen ?? onChoose(uuid)}
            >
              <Avatar uuid={uuid} name={name} />
              <span className="min-w-0">
                <bdi className="block" translate="no">
                  {name}
                </bdi>
                {firm && (
                  <bdi translate="no" className="block text-sm font-normal text-muted">
                    {firm}
                  </bdi>
                )}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={onLeave}>
        Sign in as somebody else
      </Button>
    </section>
  );
}
