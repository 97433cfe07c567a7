import fc from 'fast-check';
import { expect, test } from 'vitest';
import config from '../../../tailwind.config.js';
import { cleanTheme, colourTokens } from './theme';

test('every colour of the design can be set, and no other', () => {
  const named = Object.keys(config.theme?.colors ?? {});
  expect(named).toEqual(['transparent', 'current', ...colourTokens]);
});

test.each([
  '#fff',
  '#ffff',
  '#0c6b66',
  '#0C6B66FF',
  'rgb(12, 107, 102)',
  'rgb(12 107 102)',
  'rgba(12,107,102,0.5)',
  'rgb(12 107 102 / 50%)',
  'hsl(177 80% 23%)',
  'hsla(177, 80%, 23%, .5)',
  'oklch(0.7 0.1 180)',
  'oklch(70% .1 -180 / 0.5)',
])('%s is a colour', (accent) => {
  expect(cleanTheme({ tokens: { accent } }).tokens).toEqual({ accent });
});

test.each([
  'red',
  '#ff',
  '#fffff',
  '#ggg',
  'url(https://evil.example/x)',
  'var(--ink)',
  '#fff; background: url(//x)',
  '#fff}',
  'rgb(1,2,3',
  'rgb(1,2)',
  'rgb(1,2 3)',
  'rgb(1,2,3,4,5)',
  'rgb(calc(1),2,3)',
  'rgb(from red r g b)',
  'oklch(0.7, 0.1, 180)',
  'color(srgb 1 1 1)',
  'light-dark(#fff, #000)',
  'rgb(1,2,3)\n',
  ' #fff',
  '',
  7,
  null,
  ['#fff'],
])('%j is no colour', (accent) => {
  expect(cleanTheme({ tokens: { accent } }).tokens).toEqual({});
});

test.each([
  ['radius', '0px', true],
  ['radius', '24px', true],
  ['radius', '7.5px', true],
  ['radius', '24.01px', false],
  ['radius', '-1px', false],
  ['radius', '1rem', false],
  ['radius', '8', false],
  ['font', 'system-ui, sans-serif', true],
  ['font', 'Segoe UI, Arial', true],
  ['font', 'Comic Sans MS', false],
  ['font', 'Arial, url(x)', false],
  ['font', '"Arial"', false],
  ['font', '', false],
  ['shadow', '#fff', false],
  ['--accent', '#fff', false],
  ['constructor', '#fff', false],
])('%s of %j: %j', (name, value, isTaken) => {
  expect(cleanTheme({ tokens: { [name]: value } }).tokens).toEqual(isTaken ? { [name]: value } : {});
});

test('a mode that is none follows the system', () => {
  expect(['light', 'dark', 'auto', 'pink', null, 7].map((mode) => cleanTheme({ mode }).mode)).toEqual([
    'light',
    'dark',
    'auto',
    'auto',
    'auto',
    'auto',
  ]);
});

test('whatever is passed in, only known values come out', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ mode: fc.anything(), tokens: fc.anything() })),
      (given) => {
        const { mode, tokens } = cleanTheme(given);
        expect(['light', 'dark', 'auto']).toContain(mode);
        for (const value of Object.values(tokens)) expect(value).not.toMatch(/[;{}"]|url|var/);
      },
    ),
  );
});
