import { type ReactNode, useMemo } from 'react';
import { useLocation } from 'wouter';
import { findCreated } from '../../api/goal-queries';
import { EditorContext, type EditorContextValue } from '../../editor/editor-context';
import { api, cache, recordSearch } from '../shell/api';
import { useLeaveGuard } from '../shell/leave-guard';
import { useSignedIn } from '../shell/signed-in';
import { hearTabs, tellTabs, thisTab } from '../shell/tab-channel';
import { sessionDrafts } from './session-drafts';

/** An editor on a page of our own: the session cookie, drafts in the tab's storage, and other tabs. */
export function PageEditorContext({ children }: { children: ReactNode }) {
  const { account, display, draftKeys } = useSignedIn();
  const [, navigate] = useLocation();
  const { form } = useLeaveGuard();
  const context = useMemo<EditorContextValue>(
    () => ({
      form,
      api,
      cache,
      search: recordSearch,
      display,
      drafts: sessionDrafts({ accountUuid: account.uuid, keys: draftKeys }),
      signInPath: '/sign-in',
      openGoal: (uuid) => navigate(`/goals/${uuid}`),
      findCreated: ({ newUuid: uuid }, signal) => findCreated(api, cache, { uuid, signal }),
      untilSignedIn: (signal) => untilSignedIn(account.uuid, signal),
      onEnd: () => {},
      tell: {
        saved: ({ uuid }) => tellTabs({ kind: 'saved', goal: uuid, tab: thisTab }),
        discarded: () => {},
        edited: () => {},
      },
    }),
    [form, account.uuid, display, draftKeys, navigate],
  );
  return <EditorContext value={context}>{children}</EditorContext>;
}

/** Checks the session when another tab signs in, and each time this tab is shown. */
function untilSignedIn(accountUuid: string, signal: AbortSignal): Promise<{ otherName: string | undefined }> {
  return new Promise((resolve) => {
    const ask = async () => {
      const account = (await api.session(signal).catch(() => undefined))?.account;
      if (!account) return;
      resolve({ otherName: account.uuid === accountUuid ? undefined : account.name });
      stop();
    };
    const look = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    const stopHearing = hearTabs(({ kind }) => {
      if (kind === 'signed-in') void ask();
    });
    const stop = () => {
      stopHearing();
      document.removeEventListener('visibilitychange', look);
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', stop, { once: true });
  });
}
