import { JupyterFrontEnd } from '@jupyterlab/application';
import { Clipboard, MainAreaWidget } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { PathExt } from '@jupyterlab/coreutils';
import { NotebookPanel } from '@jupyterlab/notebook';
import { ReactWidget } from '@jupyterlab/ui-components';
import { Throttler } from '@lumino/polling';
import { CommandRegistry } from '@lumino/commands';
import React from 'react';

import { IConfig, IFinding, ITranslator } from '../core';
import { CommandIDs } from '../tokens';
import { advisorIcon } from '../ui/advisor-icon';
import { ErrorBoundary } from '../ui/boundary';
import { guard } from '../ui/guard';
import { pythonParser } from '../ui/parser';
import { FolderCheck, IFolderCheckOptions } from './check';
import { FolderContent } from './content';
import { asMarkdown, titleOf } from './markdown';

/** Redrawn no more often than this, in milliseconds: small notebooks are checked faster than anybody reads. */
const REDRAW = 100;

/** What a page is made of. */
export interface IFolderPageOptions extends IFolderCheckOptions {
  readonly commands: CommandRegistry;
}

/** The page with the findings of a folder's notebooks; it closes with its check. */
class FolderPage extends MainAreaWidget<FolderBody> {
  constructor(options: IFolderPageOptions) {
    const { folder, trans } = options;
    super({ content: new FolderBody(options) });
    this.id = idOf(folder);
    this.addClass('jp-KerasAdvisor-folderPage');
    this.title.icon = advisorIcon;
    this.title.closable = true;
    this.title.label = trans.__('Keras: %1', PathExt.basename(folder) || '/');
    this.title.caption = titleOf(folder, trans);
    // JupyterLab calls every such region alike.
    this.content.node.setAttribute('aria-label', this.title.caption);
  }
}

/** Opens the page of a folder in an area of the shell, and checks its notebooks; anew where it is open already. */
export async function openFolderPage(
  { commands, serviceManager, shell }: JupyterFrontEnd,
  area: string,
  folder: string,
  languages: IEditorLanguageRegistry,
  config: IConfig,
  trans: ITranslator
): Promise<void> {
  const parser = await pythonParser(languages);
  if (!parser) {
    return;
  }
  const { contents } = serviceManager;
  const options = { folder, contents, commands, config, parser, trans };
  const open = [...shell.widgets(area)].find(
    (widget): widget is FolderPage =>
      widget instanceof FolderPage && widget.id === idOf(folder)
  );
  const page = open ?? new FolderPage(options);
  if (!open) {
    shell.add(page, area, { type: 'Keras Findings of a Folder' });
  }
  shell.activateById(page.id);
  page.content.check(options);
}

function idOf(folder: string): string {
  return `keras-advisor-folder-${folder}`;
}

/** What is on the page. */
class FolderBody extends ReactWidget {
  constructor(private readonly _options: IFolderPageOptions) {
    super();
    this.addClass('jp-KerasAdvisor-folder');
    // It scrolls, and there may be nothing in it that the keyboard could reach.
    this.node.tabIndex = 0;
  }

  override dispose(): void {
    this._check?.cancel();
    this._redraw.dispose();
    super.dispose();
  }

  /** Checks the notebooks of the folder; a check that runs is ended. */
  check(options: IFolderCheckOptions): void {
    this._check?.cancel();
    const check = new FolderCheck(options);
    this._check = check;
    check.changed.connect(() => {
      if (!this.isDisposed) {
        void this._redraw.invoke();
      }
    });
    guard('Checking a folder', () => check.run());
    this.update();
  }

  protected render(): JSX.Element | null {
    const check = this._check;
    const { trans } = this._options;
    return (
      check && (
        <ErrorBoundary message={trans.__('The findings could not be shown.')}>
          <FolderContent
            folder={check.folder}
            state={check.state}
            results={check.results}
            onStop={() => check.cancel()}
            onAgain={() => this.check(check.options)}
            onCopy={() => Clipboard.copyToSystem(asMarkdown(check, trans))}
            onOpen={this._open}
            trans={trans}
          />
        </ErrorBoundary>
      )
    );
  }

  /** Opens a notebook, at a finding where there is one. */
  private readonly _open = (path: string, finding: IFinding | null): void => {
    const { commands } = this._options;
    guard('Opening a notebook', async () => {
      const panel: unknown = await commands.execute('docmanager:open', {
        path
      });
      // Notebook 7 opens it on a page of its own.
      if (finding && panel instanceof NotebookPanel) {
        await panel.context.ready;
        const cell = panel.content.widgets[finding.cell];
        await commands.execute(CommandIDs.goToCell, {
          // Files of old formats have no ids: they get theirs when they are opened.
          cellId: cell?.model.sharedModel.getId() ?? null,
          offset: finding.range.from,
          notebook: panel.id
        });
      }
    });
  };

  private _check: FolderCheck | null = null;
  private readonly _redraw = new Throttler(() => this.update(), {
    limit: REDRAW,
    edge: 'trailing'
  });
}
