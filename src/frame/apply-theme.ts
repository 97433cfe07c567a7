import { colourTokens, type Theme } from '../embed/protocol/theme';

/** Applies the host's theme, and removes what an earlier theme set and this one does not. */
export function applyTheme({ style, dataset }: HTMLElement, { mode, tokens }: Theme): void {
  if (mode === 'auto') delete dataset.theme;
  else dataset.theme = mode;
  style.fontFamily = tokens.font ?? '';
  for (const name of [...colourTokens, 'radius']) {
    const value = tokens[name];
    if (value === undefined) style.removeProperty(`--${name}`);
    else style.setProperty(`--${name}`, value);
  }
}
