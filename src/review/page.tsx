import { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { PathExt } from '@jupyterlab/coreutils';
import { NotebookPanel } from '@jupyterlab/notebook';
import { ServiceManager } from '@jupyterlab/services';
import { ReactWidget, UseSignal } from '@jupyterlab/ui-components';
import { CommandRegistry } from '@lumino/commands';
import { Signal } from '@lumino/signaling';
import React from 'react';

import { ITranslator } from '../core';
import { IAdvice, INotebookEditor } from '../tokens';
import { ErrorBoundary } from '../ui/boundary';
import { advisorIcon } from '../ui/advisor-icon';
import { ReviewContent } from './content';

export { Remains } from '../ui/remains';

/** What a review is made of. */
export interface IReviewOptions {
  readonly advice: IAdvice;
  readonly commands: CommandRegistry;
  readonly languages: IEditorLanguageRegistry;
  readonly services: ServiceManager.IManager;
  readonly editor: INotebookEditor;
  readonly trans: ITranslator;
}

/** Opens the review of a notebook in an area of the shell, beside the notebook where that is there, too. */
export function openReview(
  shell: JupyterFrontEnd.IShell,
  area: string,
  options: IReviewOptions
): ReviewPage {
  const { panel } = options.advice;
  const open = [...shell.widgets(area)].find(
    (widget): widget is ReviewPage => widget.id === idOf(panel)
  );
  const page = open ?? new ReviewPage(options);
  if (!open) {
    shell.add(page, area, {
      mode: 'split-right',
      ref: area === 'main' ? panel.id : null,
      type: 'Keras Advisor Review'
    });
  }
  shell.activateById(page.id);
  return page;
}

function idOf(panel: NotebookPanel): string {
  return `keras-advisor-review-${panel.id}`;
}

/** The review of one notebook's old Keras code; it closes with the notebook. */
class ReviewPage extends MainAreaWidget<ReactWidget> {
  constructor(options: IReviewOptions) {
    const { advice, trans } = options;
    const body = new ReviewBody(options);
    super({ content: body });
    this._body = body;
    this.id = idOf(advice.panel);
    this.addClass('jp-KerasAdvisor-reviewPage');
    this.title.icon = advisorIcon;
    this.title.closable = true;
    const name = (): void => {
      const file = PathExt.basename(advice.panel.context.path);
      this.title.label = trans.__('Review: %1', file);
      this.title.caption = trans.__('Old Keras code in %1', file);
    };
    name();
    advice.panel.context.pathChanged.connect(name, this);
    advice.panel.disposed.connect(this.dispose, this);
  }

  /** Brings a cell into view. */
  reveal(cellId: string): void {
    this._body.reveal(cellId);
  }

  override dispose(): void {
    Signal.clearData(this);
    super.dispose();
  }

  private readonly _body: ReviewBody;
}

class ReviewBody extends ReactWidget {
  constructor(private readonly _options: IReviewOptions) {
    super();
    this.addClass('jp-KerasAdvisor-review');
  }

  /** Brings a cell into view, once it is there. */
  reveal(cellId: string): void {
    this._target = cellId;
    this._targetChanged.emit();
  }

  protected render(): JSX.Element {
    const { trans } = this._options;
    return (
      <ErrorBoundary message={trans.__('This review could not be shown.')}>
        <UseSignal signal={this._targetChanged}>
          {() => (
            <ReviewContent
              {...this._options}
              isVisible={() => this.isVisible}
              target={this._target}
            />
          )}
        </UseSignal>
      </ErrorBoundary>
    );
  }

  private _target: string | null = null;
  private readonly _targetChanged = new Signal<this, void>(this);
}
