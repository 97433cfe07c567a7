import { readFileSync } from 'node:fs';

export const deployingPage = readFileSync(new URL('../../../docs/deploying.md', import.meta.url), 'utf8');

/** The fenced blocks of docs/deploying.md in a language, in their order. */
export function documentedBlocks(language: 'ini' | 'nginx' | 'sh'): string[] {
  return [...deployingPage.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

/** The commands of the page that a test runs, one a line. */
export function documentedCommands(): string[] {
  return documentedBlocks('sh').flatMap((block) => block.trim().split('\n'));
}
