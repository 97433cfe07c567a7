// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Avatar, initialsOf, type Person } from './avatar';

afterEach(cleanup);

test.each([
  ['Hulk Banner', 'HB'],
  ['Mary Jane Watson-Parker', 'MW'],
  ['zoë', 'Z'],
  ['  Ángel   Núñez ', 'ÁN'],
  ['The (old) Trust', 'TT'],
  ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
  ['', '?'],
])('draws %s as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('shows two people as two initials', () => {
  const pair: [Person, Person] = [
    { name: 'Margaret Whitfield', uuid: '2' },
    { name: 'George Whitfield', uuid: '3' },
  ];
  const { container } = render(<Avatar name="The Whitfields" uuid="1" photoUrl="/joint.png" pair={pair} />);
  expect(container.textContent).toBe('MG');
});

test('shows initials when the photo does not load', () => {
  const { container } = render(<Avatar name="Hulk Banner" uuid="1" photoUrl="/gone.png" />);
  expect(container.textContent).toBe('');
  fireEvent.error(container.querySelector('img') ?? container);
  expect(container.textContent).toBe('HB');
});
