import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  fallback: (error: unknown) => ReactNode;
  /** The place of the children; when it changes they are tried again. */
  place?: string;
};
type State = { failure: { error: unknown } | null };

/**
 * Shows `fallback` instead of children that have a bug, or whose code did not load. React offers this to classes
 * only.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.failure && place !== this.props.place) this.setState({ failure: null });
  }

  override render() {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error) : this.props.children;
  }
}
