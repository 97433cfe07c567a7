/** For text boxes with nothing about the user: neither the browser nor a password manager fills them. */
export const noAutofill = {
  autoComplete: 'off',
  // 1Password, Bitwarden, LastPass and Dashlane go by names and labels and ignore `autocomplete`.
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const;
