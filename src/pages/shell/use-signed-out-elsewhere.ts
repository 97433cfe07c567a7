import { useEffect } from 'react';
import type { EditorForm } from '../../editor/editor-form';
import { cache } from './api';
import { hearTabs } from './tab-channel';

/**
 * Removes every trace of a client from this tab when the adviser signs out in another; input stays as its sealed
 * draft.
 */
export function useSignedOutElsewhere(form: EditorForm): void {
  useEffect(
    () =>
      hearTabs(({ kind }) => {
        if (kind !== 'signed-out') return;
        // The other tab asked about leaving; a question in this one would keep the client on screen.
        form.abandon();
        cache.clear();
        window.location.replace('/sign-in');
      }),
    [form],
  );
}
