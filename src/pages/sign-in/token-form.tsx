import { type FormEvent, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { panelClasses } from '../../ui/panel-classes';
import { TextInput } from '../../ui/text-input';

type Props = {
  isBusy: boolean;
  /** Whether there is no other way to sign in. */
  isOnlyWay: boolean;
  onToken: (token: string) => void;
};

/** Asks for an access token. */
export function TokenForm({ isBusy, isOnlyWay, onToken }: Props) {
  const [token, setToken] = useState('');
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (token.trim() === '') return refuse('Paste your access token');
    setError(undefined);
    onToken(token.trim());
  }

  function refuse(message: string) {
    setError(message);
    announce(message);
    box.current?.focus();
  }

  return (
    <form noValidate onSubmit={submit} className={`grid gap-6 p-6 ${panelClasses}`}>
      <Field
        label="Access token"
        error={error}
        hint={isOnlyWay ? 'Paste your Plannr access token.' : 'Or paste your Plannr access token.'}
      >
        {(props) => (
          <TextInput
            {...props}
            ref={box}
            type="password"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant={isOnlyWay ? 'primary' : 'secondary'} isBusy={isBusy}>
        {isBusy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
