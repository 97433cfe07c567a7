import plugin from 'tailwindcss/plugin';

/**
 * Every colour once, as [light, dark]. `light-dark()` follows `color-scheme`, so one switch turns the theme.
 * Text colours reach 4.5:1 and `edge` 3:1 on every background named here, in both themes.
 */
const colors = {
  canvas: ['#f6f7f6', '#101415'],
  surface: ['#ffffff', '#181d1e'],
  raised: ['#ffffff', '#20272a'],
  sunken: ['#eef1f0', '#262d2f'],
  line: ['#dde2e1', '#30393b'],
  edge: ['#7f8a88', '#76827f'],
  ink: ['#17201f', '#edf2f1'],
  muted: ['#54605e', '#a6b2b0'],
  accent: ['#0c6b66', '#63cdc2'],
  'accent-strong': ['#08524e', '#8fe0d7'],
  'accent-soft': ['#e0f1ef', '#15393a'],
  'on-accent': ['#ffffff', '#062321'],
  danger: ['#b3261e', '#ffb1a8'],
  'danger-soft': ['#fdeceb', '#43211f'],
  'on-danger': ['#ffffff', '#3b0b08'],
  warning: ['#7d5200', '#f3c164'],
  'warning-soft': ['#fcf1da', '#3a2d11'],
  success: ['#176b3a', '#86d9a4'],
  'success-soft': ['#e3f4e9', '#173524'],
  shade: ['#17201f12', '#00000080'],
};

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./*.html', './src/**/*.tsx', './src/**/*-classes.ts', '!./src/**/*.test.tsx', '!./src/dev/**'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(Object.keys(colors).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: { sans: ['system-ui', 'sans-serif'] },
    fontSize: {
      xs: ['0.8125rem', '1.125rem'],
      sm: ['0.875rem', '1.25rem'],
      base: ['1rem', '1.5rem'],
      lg: ['1.125rem', '1.625rem'],
      xl: ['1.375rem', '1.75rem'],
      '2xl': ['1.75rem', '2.125rem'],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    borderRadius: {
      sm: 'calc(var(--radius) * 0.75)',
      md: 'var(--radius)',
      lg: 'calc(var(--radius) * 1.75)',
      full: '9999px',
    },
  },
  plugins: [
    plugin(({ addBase }) =>
      addBase({
        ':root': {
          'color-scheme': 'light dark',
          ...Object.fromEntries(
            Object.entries(colors).map(([name, pair]) => [`--${name}`, `light-dark(${pair.join(', ')})`]),
          ),
          '--radius': '0.5rem',
          '--shadow-card': '0 1px 2px var(--shade), 0 4px 16px var(--shade)',
          '--shadow-raised': '0 2px 6px var(--shade), 0 12px 32px var(--shade)',
        },
        ":root[data-theme='light']": { 'color-scheme': 'light' },
        ":root[data-theme='dark']": { 'color-scheme': 'dark' },
        '@media (prefers-contrast: more)': {
          ':root': {
            '--muted': 'var(--ink)',
            '--edge': 'var(--ink)',
            '--line': 'var(--ink)',
            '--accent': 'var(--accent-strong)',
            '--danger': 'light-dark(#8c1d18, #ffd2cc)',
            '--warning': 'light-dark(#5c3c00, #ffe0a3)',
            '--success': 'light-dark(#0d4f29, #b5f0c8)',
          },
        },
        // Paper is light, whatever the theme.
        '@media print': { ':root:root': { 'color-scheme': 'light' } },
      }),
    ),
  ],
};
