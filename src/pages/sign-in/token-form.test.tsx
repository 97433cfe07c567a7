// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { Announcer } from '../../ui/announcer';
import { TokenForm } from './token-form';

test('hides an access token during typing, and a password manager may fill it in', () => {
  onTestFinished(cleanup);
  render(
    <Announcer>
      <TokenForm isBusy={false} isOnlyWay onToken={() => {}} />
    </Announcer>,
  );
  const box = screen.getByLabelText<HTMLInputElement>('Access token');
  expect(box.type).toBe('password');
  expect(Object.keys(box.dataset)).toEqual([]);
});
