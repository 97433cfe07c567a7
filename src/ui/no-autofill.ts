/** For text boxes that hold nothing of the person at the keyboard: neither the browser nor a password manager fills them. */
export const noAutofill = {
  autoComplete: 'off',
  // 1Password, Bitwarden, LastPass and Dashlane, which go by names and labels whatever `autocomplete` says.
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const;
