import { setImmediate as nextTurn } from 'node:timers/promises';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { onTestFinished } from 'vitest';
import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { AmountUnit } from '../../domain/money/amount-unit';
import type { GoalFormEvents } from '../../form/form-content';
import type { FormRules } from '../../form/form-rules';
import { GoalForm } from '../../form/goal-form';
import type { GoalFormModel } from '../../form/goal-form-model';
import type { RecordSearch } from '../../form/record-search';
import type { SaveResult } from '../../form/save-result';
import { useGoalForm } from '../../form/use-goal-form';
import { aClient, aGoal } from '../data/a-goal';

export const gareth = aClient();
export const ann = aClient({ uuid: '99ec751b-b1eb-4f5f-b201-835b2bd8f555', name: 'Ann Thompson' });

const search: RecordSearch = {
  clients: (name) => ({
    queryKey: ['clients', name],
    queryFn: async () => ({ items: [gareth, ann], total: 2 }),
  }),
  circles: (name) => ({ queryKey: ['circles', name], queryFn: async () => ({ items: [], total: 0 }) }),
};

type Save = {
  fields: KnownGoal;
  stored: StoredGoal | undefined;
  newUuid: string;
  isWhole: boolean;
  amountUnit: AmountUnit | undefined;
  answer: (result: SaveResult) => void;
};

/** The form of a goal, or of a new one, with saves that wait for their answer, and its other events. */
export function openForm(stored: StoredGoal | 'new' = aGoal(), rules: Partial<FormRules> = {}) {
  const saves: Save[] = [];
  const told: string[] = [];
  const outdated: [StoredGoal, StoredGoal][] = [];
  let form: GoalFormModel | undefined;
  const cache = new QueryClient();
  let shown = stored === 'new' ? undefined : stored;
  let locale = 'en-GB';
  const formRules = { mayEmptyFields: true, isAmountInDoubt: false, unconfirmed: {}, ...rules };
  const events: GoalFormEvents = {
    onSave: ({ base, ...content }) =>
      new Promise((answer) => saves.push({ ...content, stored: base, answer })),
    onStored: () => {},
    onTell: (what) => told.push(what),
    onOutdated: (...readings) => outdated.push(readings),
    onEdit: () => {},
  };
  function Editor() {
    const display = { locale, currency: 'GBP', photoHosts: [] };
    const model = useGoalForm({ stored: shown, startOwners: [gareth], display, rules: formRules, events });
    useEffect(() => {
      form = model;
    }, [model]);
    return (
      <GoalForm
        form={model}
        display={display}
        search={search}
        rules={formRules}
        isBusy={false}
        notice={null}
      />
    );
  }
  const formNow = () => (
    <QueryClientProvider client={cache}>
      <Editor />
    </QueryClientProvider>
  );
  onTestFinished(cleanup);
  const { rerender } = render(formNow());
  const user = userEvent.setup();
  const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  return {
    user,
    saves,
    told,
    outdated,
    box,
    async fill(label: string, text: string) {
      await user.clear(box(label));
      if (text !== '') await user.type(box(label), text);
    },
    async save() {
      await user.click(screen.getByRole('button', { name: 'Save goal' }));
      await settle();
    },
    async saveFields(fields: GoalField[]) {
      void act(() => void form?.saveFields(fields));
      await settle();
    },
    async answer(result: SaveResult) {
      saves.at(-1)?.answer(result);
      await settle();
    },
    showReading(goal: StoredGoal) {
      shown = goal;
      rerender(formNow());
    },
    showIn(other: string) {
      locale = other;
      rerender(formNow());
    },
    isChanged: () => form?.isChanged(),
    read: () => form?.read(),
    put: (...patch: Parameters<GoalFormModel['put']>) => act(() => form?.put(...patch)),
    errorOf: (label: string) => {
      const described = box(label).getAttribute('aria-describedby')?.split(' ') ?? [];
      const error = described.find((id) => id.endsWith('-error'));
      return error && document.getElementById(error)?.textContent;
    },
  };
}

/** Lets the form validate, render and move the focus, each in a later turn of the event loop. */
export async function settle() {
  for (let turn = 0; turn < 3; turn += 1) await act(() => nextTurn());
}
