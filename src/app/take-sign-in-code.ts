/** The code of a sign-in link `/sign-in#code=…`, taken out of the address at once; undefined without one. */
export function takeSignInCode(): string | undefined {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('code');
  if (code === null) return undefined;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}
