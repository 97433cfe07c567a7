import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([[[]], [['latest']], [['24 && true']]])(
  'npm run unit:node takes a version of Node, not %j',
  (args) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/unit-on-node.js', ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toBe('Name a version of Node: npm run unit:node -- 24\n');
  },
);
