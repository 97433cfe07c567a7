import { expect, test } from 'vitest';
import { writeFramePage } from './frame-page';

test.each(['<meta name="embed-origins" content="">', '<meta name="embed-origins" content="" />'])(
  'the list is written into %s',
  (place) => {
    const page = writeFramePage(`<head>${place}</head>`, [
      'https://crm.example',
      'https://*.partner.example',
    ]);
    expect(page).toBe(
      '<head><meta name="embed-origins" content="https://crm.example https://*.partner.example" /></head>',
    );
  },
);

test('nothing in the list ends its place', () => {
  const page = writeFramePage('<meta name="embed-origins" content="">', ['"><script>$&']);
  expect(page).toBe('<meta name="embed-origins" content="&#34;>&#60;script>$&#38;" />');
});

test('a document without a place for the list is none', () => {
  expect(writeFramePage('<title>Goal editor</title>', [])).toBeUndefined();
});
