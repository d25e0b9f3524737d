import { PathExt } from '@jupyterlab/coreutils';
import { NotebookPanel } from '@jupyterlab/notebook';

import { ITranslator } from '../core';
import { explainUnknown } from '../core/kernel/wording';
import { DEFAULT_BATCH, IOwnModel } from '../measure/plan';
import { IAdvisor, IKernelService } from '../tokens';

/** A model that can be measured in place of our own. */
export interface IChoice {
  /** Plain text, translated. */
  readonly label: string;
  readonly own: IOwnModel;
}

/** What was found, and what there is to say of it. */
export interface IFound {
  readonly choices: readonly IChoice[];
  /** Plain text, translated; null where there is nothing to say. */
  readonly notice: string | null;
}

/** Finds the models of one notebook: in its source, and in its kernel. */
export class OwnModels {
  constructor(
    readonly panel: NotebookPanel,
    private readonly _advisor: IAdvisor | null,
    private readonly _kernels: IKernelService | null,
    private readonly _trans: ITranslator
  ) {}

  /** The file's name. */
  get notebook(): string {
    return PathExt.basename(this.panel.context.path);
  }

  /** Whether the notebook has a kernel that may be asked. */
  get hasKernel(): boolean {
    return (
      !this.panel.isDisposed &&
      this._kernels !== null &&
      !!this.panel.sessionContext.session?.kernel
    );
  }

  /** Those that the source makes from literals. */
  async inSource(): Promise<IFound> {
    const trans = this._trans;
    const advice = this.panel.isDisposed
      ? null
      : this._advisor?.adviceOf(this.panel);
    const found = await advice?.models();
    const choices = (found?.models ?? []).map(({ cell, recipe, batch }) => ({
      label: trans.__('The model of cell %1 of %2', cell + 1, this.notebook),
      own: { notebook: this.notebook, recipe, batch }
    }));
    const [reason] = found?.reasons ?? [];
    return {
      choices,
      notice:
        reason && choices.length === 0
          ? trans.__(
              'The source of %1 does not tell its model: %2 (cell %3) is known only when the notebook has run. Then its kernel can be asked.',
              this.notebook,
              reason.text,
              reason.cell + 1
            )
          : null
    };
  }

  /** Those that the kernel holds. */
  async inKernel(): Promise<IFound> {
    const trans = this._trans;
    const answer = this.panel.isDisposed
      ? undefined
      : await this._kernels?.modelsOf(this.panel);
    if (answer?.status !== 'known') {
      return {
        choices: [],
        notice: explainUnknown(answer?.reason ?? 'no-kernel', trans)
      };
    }
    const failed = answer.models.find(({ json }) => json === null);
    return {
      choices: answer.models.flatMap(({ name, json }) =>
        json === null
          ? []
          : [
              {
                label: trans.__(
                  '“%1” in the kernel of %2',
                  name,
                  this.notebook
                ),
                own: {
                  notebook: this.notebook,
                  recipe: { json },
                  batch: DEFAULT_BATCH
                }
              }
            ]
      ),
      notice: failed
        ? trans.__(
            'Keras cannot write “%1” down: %2',
            failed.name,
            failed.problem ?? ''
          )
        : answer.models.length === 0
          ? trans.__(
              'The kernel holds no model of Keras 3. Run the cell that makes one.'
            )
          : null
    };
  }
}
