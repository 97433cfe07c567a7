// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { takeSignInFragment } from './take-sign-in-fragment';

function open(address: string) {
  window.history.replaceState({ next: '/goals/new' }, '', address);
}

test('removes the code from the address at once, and keeps the state of the page', () => {
  open('/sign-in#code=a-b_c');
  expect(takeSignInFragment().code).toBe('a-b_c');
  expect(window.location.href).toBe(`${window.location.origin}/sign-in`);
  expect(window.history.state).toEqual({ next: '/goals/new' });
  expect(takeSignInFragment()).toEqual({});
});

test('remembers the page that follows, if it is one of ours', () => {
  open('/sign-in#next=%2Fgoals%3Fname%3Dcar');
  expect(takeSignInFragment().next).toBe('/goals?name=car');
  expect(window.location.href).toBe(`${window.location.origin}/sign-in`);
  expect(window.history.state).toEqual({ next: '/goals?name=car' });
  for (const next of ['https://evil.example', '//evil.example', '/goals.evil', 'javascript:alert(1)']) {
    open(`/sign-in#next=${encodeURIComponent(next)}`);
    expect(takeSignInFragment()).toEqual({});
    expect(window.history.state).toEqual({ next: '/goals/new' });
  }
});

test('reports a problem only if we know it', () => {
  open('/sign-in#problem=denied');
  expect(takeSignInFragment().problem).toBe('denied');
  open('/sign-in#problem=call+this+number');
  expect(takeSignInFragment()).toEqual({});
});

test('leaves any other address alone', () => {
  for (const address of ['/sign-in', '/sign-in#main', '/sign-in?code=abc', '/sign-in#token=abc']) {
    open(address);
    expect(takeSignInFragment()).toEqual({});
    expect(window.location.href).toBe(window.location.origin + address);
  }
});
