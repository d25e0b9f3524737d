import { IThemeManager, MainAreaWidget } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { LabIcon, ReactWidget } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import { ErrorBoundary } from '../ui/boundary';
import { guard } from '../ui/guard';
import { Measurements } from './content';
import { MeasureModel } from './model';

import '../../style/measuring.css';

/** What the page of measurements is made of. */
export interface IMeasurePageOptions {
  readonly model: MeasureModel;
  readonly rendermime: IRenderMimeRegistry;
  readonly themes: IThemeManager | null;
  readonly trans: ITranslator;
}

/** The page of measurements; closing it stops a measurement that is running. */
export class MeasurePage extends MainAreaWidget<ReactWidget> {
  constructor(private readonly _options: IMeasurePageOptions) {
    super({ content: makeContent(_options) });
    const { model, themes, trans } = _options;
    this.id = 'jupyterlab-keras-advisor-measurements';
    this.addClass('jp-KerasAdvisor-measurements');
    this.title.icon = LabIcon.resolve({ icon: 'keras-advisor:icon' });
    this.title.label = trans.__('Keras Backends Measured');
    this.title.closable = true;
    // JupyterLab calls the content of every page the same.
    this.content.node.setAttribute(
      'aria-label',
      trans.__('Keras backends measured')
    );
    // The charts have the colors of the theme.
    themes?.themeChanged.connect(this._onTheme, this);
    guard('Reading the measurements', () => model.begin());
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this._options.themes?.themeChanged.disconnect(this._onTheme, this);
      this._options.model.dispose();
    }
    super.dispose();
  }

  private _onTheme(): void {
    this.content.update();
  }
}

function makeContent(options: IMeasurePageOptions): ReactWidget {
  const content = new View(options);
  content.addClass('jp-KerasAdvisor-measuring');
  // It scrolls, and may have nothing in it that the keyboard could reach.
  content.node.tabIndex = 0;
  return content;
}

class View extends ReactWidget {
  constructor(private readonly _options: IMeasurePageOptions) {
    super();
  }

  protected render(): JSX.Element {
    const { trans } = this._options;
    return (
      <ErrorBoundary message={trans.__('The measurements could not be shown.')}>
        {/* Another object for another theme. */}
        <Measurements {...this._options} theme={{}} />
      </ErrorBoundary>
    );
  }
}
