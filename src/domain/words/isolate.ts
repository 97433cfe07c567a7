const embeddings = /[\u202a-\u202e\u2066-\u2069]/gu;
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text from `Intl` in a locale, within an English sentence: in another language it is isolated, whatever its
 * direction. https://developer.mozilla.org/docs/Web/HTML/Element/bdi
 */
export function isolateLocal(text: string, locale: string): string {
  return locale.startsWith('en') ? isolate(text) : `\u2068${text.replace(embeddings, '')}\u2069`;
}

/** A text within a sentence: a right-to-left one is isolated, so that it cannot reorder the words around it. */
export function isolate(text: string): string {
  // The text's own marks could end the isolation or reach past it.
  const plain = text.replace(embeddings, '');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
