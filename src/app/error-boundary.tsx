import { Component, type ReactNode } from 'react';

type State = { failed: boolean };

/** The last resort for a bug: a sentence and a way on. React offers it as a class only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="mx-auto max-w-prose p-8">
        <h1 className="text-title">This page stopped working</h1>
        <p className="mt-2">Nothing that was saved is lost. Load the page again to go on.</p>
        <a className="mt-4 inline-block underline" href={window.location.pathname}>
          Load the page again
        </a>
      </main>
    );
  }
}
