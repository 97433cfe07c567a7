// Runs before the modules, in browsers that may know none: nothing here is newer than they are.
// Our floor is that of Tailwind 4: https://tailwindcss.com/docs/compatibility
(function () {
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    typeof Array.prototype.at === 'function' &&
    typeof AbortSignal.timeout === 'function' &&
    typeof crypto.randomUUID === 'function' &&
    typeof Intl.Segmenter === 'function' &&
    typeof CSS.registerProperty === 'function' &&
    CSS.supports('color', 'color-mix(in oklab, red, red)');
  if (isNewEnough) return;

  var root = document.getElementById('root');
  var title = document.createElement('h1');
  var advice = document.createElement('p');
  title.textContent = 'This browser is too old for the goal editor';
  advice.textContent =
    'Update it, or use Chrome or Edge 111, Firefox 128, Safari 16.4 or a newer one. Nothing of yours is lost.';
  root.style.cssText = 'max-width: 40em; padding: 2em; font: 16px/1.5 sans-serif';
  root.appendChild(title);
  root.appendChild(advice);
  // The modules that follow are not run.
  window.stop();
})();
