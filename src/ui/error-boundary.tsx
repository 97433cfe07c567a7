import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  fallback: (error: unknown) => ReactNode;
  /** Where the children stand; elsewhere they are tried again. */
  place?: string;
};
type State = { failure: { error: unknown } | null };

/** Shows `fallback` instead of children that have a bug, or whose code did not load. React offers it as a class only. */
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
