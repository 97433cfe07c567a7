// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { GoalFormModel } from '../form/goal-form-model';
import { ErrorBoundary } from '../ui/error-boundary';
import { CodeFailed } from './code-failed';
import { createEditorForm, type EditorForm } from './editor-form';

const lostCode = [
  'Failed to fetch dynamically imported module: https://goals.example/assets/goal-editor.js',
  'error loading dynamically imported module: https://goals.example/assets/goal-editor.js',
  'Importing a module script failed.',
];

/** Shows a form that then fails, as a page does, and returns the text in its place. */
function fail(error: Error, work: { isTyped?: boolean; isSaving?: boolean } = {}): string {
  const { isTyped = false, isSaving = false } = work;
  // All that a closing form is asked.
  const model = { isChanged: () => isTyped, isSaving: () => isSaving } as GoalFormModel;
  function Form({ form, isFailed }: { form: EditorForm; isFailed: boolean }) {
    useLayoutEffect(() => form.open(model), [form]);
    if (isFailed) throw error;
    return <p>The form</p>;
  }
  function Page({ isFailed }: { isFailed: boolean }) {
    const [form] = useState(createEditorForm);
    return (
      <ErrorBoundary fallback={(error) => <CodeFailed title="Not loaded" error={error} form={form} />}>
        <Form form={form} isFailed={isFailed} />
      </ErrorBoundary>
    );
  }
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => {
    cleanup();
    silence.mockRestore();
  });
  const { rerender } = render(<Page isFailed={false} />);
  rerender(<Page isFailed />);
  return screen.getByRole('alert').textContent;
}

test.each(lostCode)('code that did not load is a matter of the connection (%s)', (message) => {
  expect(fail(new TypeError(message))).toContain('Check your connection');
});

test('a bug is no matter of the connection', () => {
  const said = fail(new TypeError('x is undefined'));
  expect(said).toContain('a fault in it');
  expect(said).not.toMatch(/connection|unsaved|under way/);
});

test('says that the input is kept, if there was any', () => {
  expect(fail(new Error('A bug'), { isTyped: true })).toContain('Your unsaved changes are kept');
});

test('says that a save was under way, if one was', () => {
  expect(fail(new Error('A bug'), { isSaving: true })).toContain('A save was under way');
});
