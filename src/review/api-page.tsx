import { MainAreaWidget } from '@jupyterlab/apputils';
import { Notebook } from '@jupyterlab/notebook';
import { ReactWidget } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import { advisorIcon } from '../ui/advisor-icon';
import { ErrorBoundary } from '../ui/boundary';
import { ApiChanges } from './api-changes';
import { nameAt } from './api-search';

import '../../style/review.css';

/** What the page shows. */
class ApiContent extends ReactWidget {
  constructor(private readonly _trans: ITranslator) {
    super();
    this.addClass('jp-KerasAdvisor-review');
  }

  search(text: string): void {
    this._text = text;
    this._searches += 1;
    this.update();
  }

  protected render(): JSX.Element {
    const trans = this._trans;
    return (
      <ErrorBoundary message={trans.__('This page could not be shown.')}>
        <ApiChanges key={this._searches} text={this._text} trans={trans} />
      </ErrorBoundary>
    );
  }

  private _searches = 0;
  private _text = '';
}

/** The page in which the changes of Keras' API are searched. */
export class ApiPage extends MainAreaWidget<ApiContent> {
  constructor(trans: ITranslator) {
    super({ content: new ApiContent(trans) });
    this.id = 'keras-advisor-api-changes';
    this.addClass('jp-KerasAdvisor-reviewPage');
    this.title.icon = advisorIcon;
    this.title.label = trans.__('Keras API Changes');
    this.title.closable = true;
  }

  /** Begins with the first name in a text of which a change is known. */
  search(text: string): void {
    this.content.search(text);
  }
}

/** The name at the cursor of a notebook. */
export function nameAtCursor(notebook: Notebook): string {
  const editor = notebook.activeCell?.editor;
  const position = editor?.getCursorPosition();
  return editor && position
    ? nameAt(editor.getLine(position.line) ?? '', position.column)
    : '';
}
