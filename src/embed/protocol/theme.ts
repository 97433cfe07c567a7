/** How the editor looks: `tokens` are values by the names of `themeTokens`. */
export type Theme = { mode: (typeof themeModes)[number]; tokens: Record<string, string> };

export const themeModes = ['light', 'dark', 'auto'] as const;

/** The colours of tailwind.config.js. */
export const colourTokens = [
  'canvas',
  'surface',
  'raised',
  'sunken',
  'line',
  'edge',
  'ink',
  'muted',
  'accent',
  'accent-strong',
  'accent-soft',
  'on-accent',
  'danger',
  'danger-soft',
  'on-danger',
  'warning',
  'warning-soft',
  'success',
  'success-soft',
  'shade',
];

/** Of the system or generic: no name makes a browser load anything. */
const fonts = [
  'system-ui',
  'sans-serif',
  'serif',
  'ui-sans-serif',
  'ui-serif',
  'ui-rounded',
  'arial',
  'georgia',
  'helvetica',
  'helvetica neue',
  'roboto',
  'segoe ui',
  'tahoma',
  'times new roman',
  'trebuchet ms',
  'verdana',
];

const maxRadiusPx = 24;
const number = '-?(?:\\d{1,4}(?:\\.\\d{1,6})?|\\.\\d{1,6})%?';
const hexColour = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const spacedColour = new RegExp(
  `^(?:rgba?|hsla?|oklch)\\( ?${number} ${number} ${number}(?: ?/ ?${number})? ?\\)$`,
);
const commaColour = new RegExp(`^(?:rgb|hsl)a?\\( ?${number}(?: ?, ?${number}){2,3} ?\\)$`);

/** The usable part of a foreign theme: known names with strict values; bad ones are left out. Never throws on JSON. */
export function cleanTheme(given: unknown): Theme {
  const { mode, tokens } = recordOf(given);
  return {
    mode: themeModes.find((known) => known === mode) ?? 'auto',
    tokens: Object.fromEntries(
      Object.entries(recordOf(tokens)).filter(
        (token): token is [string, string] => typeof token[1] === 'string' && isToken(token[0], token[1]),
      ),
    ),
  };
}

function isToken(name: string, value: string): boolean {
  if (name === 'radius') return isRadius(value);
  if (name === 'font') return value.split(',').every((font) => fonts.includes(font.trim().toLowerCase()));
  return colourTokens.includes(name) && isColour(value);
}

function isColour(value: string): boolean {
  return hexColour.test(value) || spacedColour.test(value) || commaColour.test(value);
}

function isRadius(value: string): boolean {
  return /^\d{1,2}(?:\.\d{1,2})?px$/.test(value) && Number.parseFloat(value) <= maxRadiusPx;
}

function recordOf(value: unknown): Record<string, unknown> {
  // The input is foreign JSON, in which every object is a record.
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
