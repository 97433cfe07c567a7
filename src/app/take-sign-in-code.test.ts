// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { takeSignInCode } from './take-sign-in-code';

function open(address: string) {
  window.history.replaceState({ next: '/goals/new' }, '', address);
}

test('the code is taken out of the address at once, and what is remembered of the page stays', () => {
  open('/sign-in#code=a-b_c');
  expect(takeSignInCode()).toBe('a-b_c');
  expect(window.location.href).toBe(`${window.location.origin}/sign-in`);
  expect(window.history.state).toEqual({ next: '/goals/new' });
  expect(takeSignInCode()).toBeUndefined();
});

test('an address without a code stays as it is', () => {
  for (const address of ['/sign-in', '/sign-in#main', '/sign-in?code=abc', '/sign-in#token=abc']) {
    open(address);
    expect(takeSignInCode()).toBeUndefined();
    expect(window.location.href).toBe(window.location.origin + address);
  }
});
