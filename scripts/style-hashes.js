// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The CSP sources of the `<style>` elements that libraries inject: one, of react-aria's `usePress`, which its calendar calls.
 * Throws when react-aria no longer holds that style.
 */
export function styleHashes() {
  return [`sha256-${createHash('sha256').update(reactAriaStyle()).digest('base64')}`];
}

function reactAriaStyle() {
  const library = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const source = readFileSync(join(library, 'dist/private/interactions/usePress.mjs'), 'utf8');
  const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1];
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  if (!template || !attribute)
    throw new Error("react-aria's usePress no longer injects the style that scripts/style-hashes.js reads");
  return template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
}
