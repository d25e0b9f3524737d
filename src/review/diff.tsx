import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { jupyterTheme } from '@jupyterlab/codemirror';
import React, { useEffect, useRef, useState } from 'react';

import { ITranslator } from '../core';

interface IProps {
  readonly before: string;
  readonly after: string;
  /** What colors the code; null where it is not known. */
  readonly language: Extension | null;
  /** Whether there is room for one column only. */
  readonly isNarrow: boolean;
  readonly trans: ITranslator;
}

/** A cell's source before and after, side by side or below each other; drawn once it comes near the view. */
export function Diff(props: IProps): JSX.Element {
  const { before, after, language, isNarrow, trans } = props;
  const host = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(host);
  useEffect(() => {
    const parent = host.current;
    if (!isNear || !parent) {
      return;
    }
    const view = isNarrow
      ? new EditorView({
          parent,
          doc: after,
          extensions: [
            readOnly(trans.__('Before and after'), language),
            unifiedMergeView({
              original: before,
              mergeControls: false,
              collapseUnchanged
            })
          ]
        })
      : new MergeView({
          parent,
          a: {
            doc: before,
            extensions: readOnly(trans.__('Before'), language)
          },
          b: { doc: after, extensions: readOnly(trans.__('After'), language) },
          collapseUnchanged
        });
    return () => view.destroy();
  }, [before, after, language, isNarrow, isNear]);
  // Until it is drawn it takes about as much room as then, so that nothing jumps.
  const lines = Math.max(before.split('\n').length, after.split('\n').length);
  return (
    <div
      ref={host}
      className="jp-KerasAdvisor-diff"
      style={
        isNear ? undefined : { minHeight: `${Math.min(lines, 40) * 1.3}em` }
      }
    />
  );
}

const collapseUnchanged = { margin: 2, minSize: 8 };

function readOnly(label: string, language: Extension | null): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': 'true',
      tabindex: '0'
    }),
    jupyterTheme,
    language ?? []
  ];
}

/** Whether an element is, or was, near what can be seen. */
function useIsNear(host: React.RefObject<HTMLElement>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = host;
    if (!current || isNear) {
      return;
    }
    const observer = new IntersectionObserver(
      entries => setIsNear(entries.some(entry => entry.isIntersecting)),
      { rootMargin: '400px' }
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [isNear]);
  return isNear;
}
