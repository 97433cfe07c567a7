import { useMutation } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { saveGoalMutation } from '../api/goal-queries';
import { missingTag } from '../api/goals-api';
import { formatMoment } from '../card/format-moment';
import { changedFields } from '../domain/goal/change';
import type { Client } from '../domain/goal/client';
import { isSameReading, type StoredGoal } from '../domain/goal/stored-goal';
import { goalWords } from '../domain/words/goal-words';
import { fieldId, fieldLabels } from '../form/field-labels';
import type { FormContent, GoalFormEvents } from '../form/form-content';
import { GoalForm } from '../form/goal-form';
import { recordsAround } from '../form/records-around';
import { useGoalForm } from '../form/use-goal-form';
import { useAnnounce } from '../ui/announcer';
import { useFocusInView } from '../ui/bring-into-view';
import { Notice } from '../ui/notice';
import { DraftOffer } from './drafts/draft-offer';
import { useDraft } from './drafts/use-draft';
import { useEditorContext } from './editor-context';
import { isRunning } from './save/next-save-state';
import { noReason, ReasonField, readReason } from './save/reason-field';
import { SaveOutcome } from './save/save-outcome';
import type { SaveState } from './save/save-state';
import { sentFields } from './save/sent-fields';
import { toSaveResult } from './save/to-save-result';
import { useSaveActions } from './save/use-save-actions';
import { useSaving } from './save/use-saving';
import { createValueWords } from './save/value-words';
import type { EditSession } from './use-edit-session';

type Props = {
  stored: StoredGoal | undefined;
  startOwners: Client[];
  editSession: EditSession;
  onCreated: (uuid: string) => void;
};

/** The form of a goal with its saves, its drafts, and changes from other tabs and advisers. */
export function GoalEditor({ stored, startOwners, editSession, onCreated }: Props) {
  const { form, api, cache, search, display, drafts, signInPath, tell } = useEditorContext();
  const { rules } = editSession;
  const save = useMutation(saveGoalMutation(api, cache));
  const focusInView = useFocusInView();
  const announce = useAnnounce();
  const [reason, setReason] = useState(noReason);
  const [isReasonChecked, setReasonChecked] = useState(false);
  const { saving, state } = useSaving((attempt, signal) =>
    save.mutateAsync({ ...attempt, fields: sentFields(attempt), signal }),
  );
  const draft = useDraft({
    form,
    drafts,
    stored,
    locale: display.locale,
    onChanged: () => saving.dispatch({ kind: 'edited' }),
  });
  const [discarded, setDiscarded] = useState<FormContent>();
  const actions = useSaveActions({ saving, discarded, rules });

  const events: GoalFormEvents = {
    async onSave({ fields, base, newUuid, isWhole, ...beside }) {
      const why = isWhole ? readReason(reason) : undefined;
      setReasonChecked(why === null);
      if (why === null) {
        focusInView(document.getElementById('change-reason'));
        return { kind: 'held' };
      }
      const attempt = { fields, stored: base, newUuid, reason: why, ...beside };
      const end = await saving.save(attempt);
      if (end.kind === 'saved') {
        if (isWhole) {
          draft.remove();
          setReason(noReason);
        }
        editSession.note({ sent: fields, before: base, receipt: end.receipt, words: noticeWords });
        if (stored?.uuid !== end.goal.uuid) onCreated(end.goal.uuid);
      }
      return toSaveResult(end);
    },
    onStored: ({ goal, fields, base }) => tell.saved(goal, changedFields(base?.fields ?? {}, fields)),
    onTell(what, given) {
      setDiscarded(given);
      if (what === 'discarded') {
        draft.remove();
        tell.discarded();
      }
      saving.dispatch({ kind: 'told', state: what });
    },
    onOutdated: (base, current) => saving.dispatch({ kind: 'changed-elsewhere', base, current }),
    onEdit(by) {
      tell.edited();
      draft.onEdit(by);
    },
  };

  const model = useGoalForm({ stored, startOwners, display, rules, events });
  // After `useDraft`, which reads the form once more when both go.
  useLayoutEffect(() => form.open(model), [form, model]);

  const [owners, visibleToCircles] = useWatch({
    control: model.input.control,
    name: ['owners', 'visibleToCircles'],
  });
  const words = goalWords(
    { locale: display.locale, currency: stored?.target?.currency ?? display.currency },
    recordsAround(
      [{ owners, visibleToCircles }, draft.found?.values],
      [stored, draft.found?.base, ...goalsOf(state)],
    ),
  );
  const noticeWords = createValueWords({
    ...words,
    label: (field) => fieldLabels[field],
    moment: (dateTime) => formatMoment(dateTime, display.locale) ?? dateTime,
  });

  function takeDraft() {
    const { found } = draft;
    if (!found) return;
    draft.take();
    announce('Your unsaved changes are back in the form');
    form.put(found.values, found.base ?? found);
    if (found.base && stored && !isSameReading(found.base, stored))
      saving.dispatch({ kind: 'changed-elsewhere', base: found.base, current: stored });
  }

  function discardDraft() {
    draft.discard();
    announce('Your unsaved changes were discarded');
  }

  return (
    <div data-focus-home={`#${fieldId('name')}`}>
      {draft.found && (
        <DraftOffer draft={draft.found} words={words} onTake={takeDraft} onDiscard={discardDraft} />
      )}
      {stored && stored.etag === undefined && (
        <div className="mb-6">
          <Notice tone="warning" title="Changes can’t be saved">
            {missingTag}
          </Notice>
        </div>
      )}
      <GoalForm
        form={model}
        display={display}
        rules={rules}
        search={search}
        isBusy={isRunning(state) && !(state.kind === 'sending' && state.pace === 'quick')}
        reason={<ReasonField reason={reason} onChange={setReason} isChecked={isReasonChecked} />}
        notice={
          <SaveOutcome
            state={state}
            words={noticeWords}
            actions={actions}
            signInPath={signInPath}
            readMine={() => model.read().meant}
          />
        }
      />
    </div>
  );
}

/** The goals that a notice speaks of. */
function goalsOf(state: SaveState): StoredGoal[] {
  if (state.kind === 'conflict') return [state.base, state.current].filter((goal) => goal !== undefined);
  return state.kind === 'saved' ? [state.goal] : [];
}
