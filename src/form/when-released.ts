/**
 * Acts after a time, and later if something is pressed by then: a button that moves while it is pressed is not clicked.
 * Call the function that it returns to call it off.
 */
export function whenReleased(act: () => void, inMs = 0): () => void {
  let timer = setTimeout(look, inMs);
  function look() {
    if (document.querySelector(':active')) timer = setTimeout(look, lookAgainMs);
    else act();
  }
  return () => clearTimeout(timer);
}

const lookAgainMs = 100;
