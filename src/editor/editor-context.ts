import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { GoalsApi } from '../api/goals-api';
import type { SessionAnswer } from '../contract/session';
import type { GoalField } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { RecordSearch } from '../form/record-search';
import type { Drafts } from './drafts/draft';
import type { EditorForm } from './editor-form';
import type { SaveEnvironment } from './save/create-saving';

/** What surrounds the goal editor: one of our pages, or a frame in a host. */
export type EditorContextValue = Pick<SaveEnvironment, 'findCreated' | 'untilSignedIn' | 'onEnd'> & {
  form: EditorForm;
  api: GoalsApi;
  cache: QueryClient;
  search: RecordSearch;
  display: SessionAnswer['settings'];
  drafts: Drafts;
  /** Where to sign in again; null: only the host knows. */
  signInPath: string | null;
  /** Shows another goal in the place of this one. */
  openGoal: (uuid: string) => void;
  tell: {
    saved: (goal: StoredGoal, changed: GoalField[]) => void;
    discarded: () => void;
    /** The form was edited, saved or filled. */
    edited: () => void;
  };
};

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditorContext(): EditorContextValue {
  const context = useContext(EditorContext);
  if (!context) throw new Error('useEditorContext needs an EditorContext above it');
  return context;
}
