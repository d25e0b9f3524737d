import React from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { ErrorBoundary } from './boundary';

describe('ErrorBoundary', () => {
  it('shows one plain line, and the content again with the next update', () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const node = document.createElement('div');
    const root = createRoot(node);
    const Content = ({ text }: { text: string | null }): JSX.Element => {
      if (text === null) {
        throw new Error('no');
      }
      return <b>{text}</b>;
    };
    const render = (text: string | null) =>
      flushSync(() =>
        root.render(
          <ErrorBoundary message="This could not be shown.">
            <Content text={text} />
          </ErrorBoundary>
        )
      );
    try {
      render('one');
      expect(node.textContent).toBe('one');
      expect(error).not.toHaveBeenCalled();
      render(null);
      expect(node.textContent).toBe('This could not be shown.');
      expect(error).toHaveBeenCalled();
      render('two');
      expect(node.textContent).toBe('two');
    } finally {
      root.unmount();
      error.mockRestore();
    }
  });
});
