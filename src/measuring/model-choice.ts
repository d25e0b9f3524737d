import { IChoice, IFound, OwnModels } from './own-models';

/** What is found where there is no notebook. */
const NOTHING: IFound = { choices: [], notice: null };

/** The choice of what is measured: small models of ours, or one of a notebook's own. */
export class ModelChoice {
  /** `_tell` is called after every change with what there is to say; null for nothing. */
  constructor(private readonly _tell: (notice: string | null) => void) {}

  /** The models of the notebook; null where there is none. */
  get own(): OwnModels | null {
    return this._own;
  }

  /** The models of the notebook that were found so far. */
  get choices(): readonly IChoice[] {
    return this._choices;
  }

  /** One of `choices`; null for the small models. */
  get choice(): IChoice | null {
    return this._choice;
  }

  /** Takes another choice. */
  choose(choice: IChoice | null): void {
    this._choice = choice;
    this._tell(null);
  }

  /** Is about another notebook from now on; false where it is the same. */
  follow(own: OwnModels): boolean {
    if (this._own?.panel === own.panel) {
      return false;
    }
    this._own = own;
    this._choices = [];
    this._choice = null;
    this._tell(null);
    return true;
  }

  /** Reads the notebook's source anew. */
  async lookInSource(): Promise<void> {
    this._take((await this._own?.inSource()) ?? NOTHING, 'calls');
  }

  /** Asks the notebook's kernel for its models, and chooses the first: what was asked for is what is meant. */
  async lookInKernel(): Promise<void> {
    const found = (await this._own?.inKernel()) ?? NOTHING;
    const [first] = found.choices;
    this._choice = first ?? this._choice;
    this._take(found, 'json');
  }

  /** Takes what was found in the place of what was found there before. */
  private _take({ choices, notice }: IFound, kind: 'calls' | 'json'): void {
    const label = this._choice?.label;
    this._choices = [
      ...this._choices.filter(({ own }) => !(kind in own.recipe)),
      ...choices
    ];
    this._choice = this._choices.find(each => each.label === label) ?? null;
    this._tell(notice);
  }

  private _own: OwnModels | null = null;
  private _choices: readonly IChoice[] = [];
  private _choice: IChoice | null = null;
}
