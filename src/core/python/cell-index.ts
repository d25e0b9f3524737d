import { ICodeCell } from './lookup';

/** The cells of a notebook by the names that they bind. */
export interface ICellIndex {
  /** The cells that may bind a name, in document order. */
  cellsBinding(name: string): readonly ICodeCell[];
  /** The cell with this id. */
  get(id: string): ICodeCell | undefined;
  /** The cells that may call a function by its name, or one of these methods of a variable, in document order. */
  cellsCalling(name: string, methods?: readonly string[]): readonly ICodeCell[];
  /** The cells in which a name stands, in document order. */
  cellsNaming(name: string): readonly ICodeCell[];
  /** The cells that may call a method of this name, in document order. */
  cellsCallingMethod(name: string): readonly ICodeCell[];
  /** The cells that may change an object of this name otherwise than by its attributes and items of a plain name. */
  cellsChanging(name: string): readonly ICodeCell[];
  /** Whether some cell imports something `as` a name. */
  isAlias(name: string): boolean;
}
