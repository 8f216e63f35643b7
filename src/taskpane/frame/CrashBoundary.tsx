import { Component, type ReactNode } from 'react';

interface CrashBoundaryProps {
  /** What to show instead; `error` is the exception's name, without its message, which could quote a cell. */
  readonly fallback: (error: string, reset: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly error: string | null;
}

/** Keeps an error in a view from leaving an empty pane. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { error: error instanceof Error ? error.name : typeof error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.fallback(error, () => this.setState({ error: null }));
  }
}
