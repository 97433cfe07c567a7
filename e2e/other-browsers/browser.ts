/** A browser as a journey drives it; elements are found by XPath, and waited for until they show. */
export type Browser = {
  open(url: string): Promise<void>;
  see(xpath: string): Promise<void>;
  click(xpath: string): Promise<void>;
  /** Replaces the value of an input, by keyboard. */
  type(xpath: string, text: string): Promise<void>;
  /** Closes an overlay. */
  pressEscape(): Promise<void>;
  /** Finds elements in the frame of the page's editor from now on, until the next page is opened. */
  enterEditor(): Promise<void>;
  close(): Promise<void>;
};

/** How long an element may take to appear, in ms. */
export const patienceMs = 20_000;

export const button = (name: string) => `//button[normalize-space(.)="${name}"]`;
export const labelled = (label: string) => `//*[@id=//label[normalize-space(.)="${label}"]/@for]`;
export const option = (name: string) => `//*[@role="option"][.//*[normalize-space(.)="${name}"]]`;
export const text = (words: string) => `//*[contains(normalize-space(.), "${words}")][not(self::script)]`;
