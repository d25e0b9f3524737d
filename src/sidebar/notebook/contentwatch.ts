import { INotebookModel } from '@jupyterlab/notebook';

/** How long nobody types before an edit is looked at, in milliseconds. */
const quiet = 800;

/** Calls back when a notebook was edited and nobody has typed for a moment. */
export class ContentWatch {
  constructor(private readonly callback: () => void) {}

  /** The notebook that is watched; null for none. */
  set model(model: INotebookModel | null) {
    this._model?.contentChanged.disconnect(this.onContent, this);
    clearTimeout(this._timer);
    this._model = model;
    model?.contentChanged.connect(this.onContent, this);
  }

  private onContent(): void {
    clearTimeout(this._timer);
    this._timer = window.setTimeout(this.callback, quiet);
  }

  private _model: INotebookModel | null = null;
  private _timer = 0;
}
