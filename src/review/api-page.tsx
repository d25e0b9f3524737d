import { MainAreaWidget } from '@jupyterlab/apputils';
import { ReactWidget } from '@jupyterlab/ui-components';
import React from 'react';

import { ITranslator } from '../core';
import { advisorIcon } from '../ui/advisor-icon';
import { ErrorBoundary } from '../ui/boundary';
import { ApiChanges } from './api-changes';

import '../../style/review.css';

/** The page in which the changes of Keras' API are searched. */
export class ApiPage extends MainAreaWidget<ReactWidget> {
  constructor(trans: ITranslator) {
    const content = ReactWidget.create(
      <ErrorBoundary message={trans.__('This page could not be shown.')}>
        <ApiChanges trans={trans} />
      </ErrorBoundary>
    );
    content.addClass('jp-KerasAdvisor-review');
    super({ content });
    this.id = 'keras-advisor-api-changes';
    this.addClass('jp-KerasAdvisor-reviewPage');
    this.title.icon = advisorIcon;
    this.title.label = trans.__('Keras API Changes');
    this.title.closable = true;
  }
}
