import React from 'react';

interface IProps {
  /** What is shown in place of children that throw: one plain sentence, translated. */
  readonly message: string;
  readonly children: React.ReactNode;
}

/** Contains what its children throw when they are rendered. React itself logs the throw; the next update tries again. */
export class ErrorBoundary extends React.Component<
  IProps,
  { readonly failed: boolean }
> {
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override state = { failed: false };

  override componentDidUpdate(before: IProps): void {
    if (this.state.failed && this.props.children !== before.children) {
      this.setState({ failed: false });
    }
  }

  override render(): React.ReactNode {
    return this.state.failed ? (
      <p className="jp-KerasAdvisor-failed" role="status">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}
