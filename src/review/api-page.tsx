import { JupyterFrontEnd } from '@jupyterlab/application';
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

/**
 * Opens the page of API changes in an area of the shell. It begins with what is given, else with the name at the cursor
 * of a notebook.
 */
export function openApiPage(
  shell: JupyterFrontEnd.IShell,
  area: string,
  text: unknown,
  notebook: Notebook | undefined,
  trans: ITranslator
): void {
  const open = [...shell.widgets(area)].find(
    (widget): widget is ApiPage => widget.id === ID
  );
  const page = open ?? new ApiPage(trans);
  if (!open) {
    shell.add(page, area, { mode: 'split-right', type: 'Keras API Changes' });
  }
  if (typeof text === 'string') {
    page.search(text);
  } else if (notebook) {
    page.search(nameAtCursor(notebook));
  }
  shell.activateById(ID);
}

const ID = 'keras-advisor-api-changes';

/** The page in which the changes of Keras' API are searched. */
class ApiPage extends MainAreaWidget<ApiContent> {
  constructor(trans: ITranslator) {
    super({ content: new ApiContent(trans) });
    this.id = ID;
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
function nameAtCursor(notebook: Notebook): string {
  const editor = notebook.activeCell?.editor;
  const position = editor?.getCursorPosition();
  return editor && position
    ? nameAt(editor.getLine(position.line) ?? '', position.column)
    : '';
}
