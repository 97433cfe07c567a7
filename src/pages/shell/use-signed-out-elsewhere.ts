import { useEffect } from 'react';
import type { EditorForm } from '../../editor/editor-form';
import { cache } from './api';
import { hearTabs } from './tab-channel';

/** Leaves nothing of a client in this tab once somebody signs out in another; what is typed stays as its sealed draft. */
export function useSignedOutElsewhere(form: EditorForm): void {
  useEffect(
    () =>
      hearTabs(({ kind }) => {
        if (kind !== 'signed-out') return;
        // Who signed out was asked in that tab; a question here would keep the client on the screen.
        form.abandon();
        cache.clear();
        window.location.replace('/sign-in');
      }),
    [form],
  );
}
