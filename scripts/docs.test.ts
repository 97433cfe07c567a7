import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const decisions = readdirSync('docs/decisions').filter((file) => /^\d/.test(file));
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(folder, file)),
  ),
];

test('the index of decisions has each with its title, status and date', () => {
  const rows = decisions.map((file) => {
    const [heading = '', , dated = ''] = readFileSync(join('docs/decisions', file), 'utf8').split('\n');
    const [, number, title] = /^# (\d{3}) (.+)$/.exec(heading) ?? [];
    const [, date, status] = /^(\d{4}-\d\d-\d\d), (.+)$/.exec(dated) ?? [];
    return `| ${number} | [${title}](${file}) | ${status} | ${date} |`;
  });
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  expect(index.split('\n').filter((line) => /^\| \d/.test(line))).toEqual(rows);
});

test.each(decisions)('%s has a context, a decision and consequences, in 35 lines or fewer', (file) => {
  const page = readFileSync(join('docs/decisions', file), 'utf8');
  for (const part of ['Context', 'Decision', 'Consequences']) expect(page).toContain(`\n**${part}**\n`);
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(35);
});

test.each(pages)('the relative links of %s lead to files', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
  const missing = links.map(([, path = '']) => path).filter((path) => !existsSync(join(dirname(page), path)));
  expect(missing).toEqual([]);
});
