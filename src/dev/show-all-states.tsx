import '../ui/styles.css';
import './states.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const modes = ['auto', 'light', 'dark'];

/** Shows each state by its name in a frame of its own, since a page has one form. */
export function showAllStates(names: string[]): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<AllStates names={names} />);
}

function AllStates({ names }: { names: string[] }) {
  const [mode, setMode] = useState('auto');

  function dress(to: string) {
    setMode(to);
    const documents = [document, ...[...document.querySelectorAll('iframe')].map((it) => it.contentDocument)];
    for (const one of documents) if (one) one.documentElement.dataset.theme = to;
  }

  return (
    <main>
      <h1>Every state</h1>
      <p>Sign in with the link in the terminal, then reload. Nothing you do here is stored.</p>
      <label>
        <span>Colours </span>
        <select value={mode} onChange={({ target }) => dress(target.value)}>
          {modes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <nav aria-label="States">
        <ul role="list">
          {names.map((name) => (
            <li key={name}>
              <a href={`#${anchorOf(name)}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {names.map((name) => (
        <section key={name} aria-labelledby={anchorOf(name)}>
          <h2 id={anchorOf(name)}>{name}</h2>
          <iframe title={name} src={`?state=${encodeURIComponent(name)}`} loading="lazy" />
        </section>
      ))}
    </main>
  );
}

/** `a goal, saved` is `#a-goal-saved`. */
function anchorOf(name: string): string {
  return name.replace(/\W+/g, '-');
}
