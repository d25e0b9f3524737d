import { IReason, IRecordedCall, IResult, Value } from './value';

/** A model that the notebook trains. */
export interface ITraining {
  readonly model: number;
  /** How many calls were made before. */
  readonly calls: number;
  /** What `batch_size` says; null where it is not told or not known. */
  readonly batch: number | null;
  /** The cell's position among all cells, from 0. */
  readonly cell: number;
}

/** The attributes of models and layers that lead to other parts of a model. */
export const PARTS: ReadonlySet<string> = new Set([
  'input',
  'inputs',
  'layers',
  'output',
  'outputs'
]);

/** The methods that change a model or a layer, or lead to a part of it. */
const METHODS: ReadonlySet<string> = new Set([
  'add',
  'build',
  'get_layer',
  'pop'
]);

/** The methods that train. */
const TRAINS = new Set(['fit', 'fit_generator', 'train_on_batch']);

/** Takes note of what is called, in order. */
export class Recorder {
  readonly calls: IRecordedCall[] = [];
  readonly trainings: ITraining[] = [];
  /** Why what else is trained is unknown. */
  readonly reasons: IReason[] = [];

  /** A call; gives what stands for its result. */
  call(call: IRecordedCall): IResult {
    this.calls.push(call);
    return { t: 'result', index: this.calls.length - 1 };
  }

  /** A call of a method of what Keras gave; undefined where its result matters to nobody. */
  method(
    of: IResult,
    name: string,
    rest: Pick<IRecordedCall, 'args' | 'kwargs' | 'cell' | 'why'>
  ): IResult | undefined {
    if (METHODS.has(name)) {
      return this.call({ on: of.index, path: [name], ...rest });
    }
    if (TRAINS.has(name)) {
      const batch = rest.kwargs.get('batch_size') ?? rest.args[2];
      this.trainings.push({
        model: of.index,
        calls: this.calls.length,
        cell: rest.cell,
        batch:
          batch?.t === 'literal' && typeof batch.value === 'number'
            ? batch.value
            : null
      });
    }
    return undefined;
  }

  /** A call of a method of something unknown, which may be a model. */
  unknownMethod(name: string, why: IReason): void {
    if (TRAINS.has(name)) {
      this.reasons.push(why);
    }
  }

  /** A part of a model or a layer, by the name of a special method of Python. */
  part(of: IResult, special: string, arg: Value, cell: number): IResult {
    return this.call({
      on: of.index,
      path: [special],
      args: [arg],
      kwargs: new Map(),
      cell,
      why: null
    });
  }

  /** An attribute is set. */
  set(
    of: IResult,
    name: string,
    value: Value,
    cell: number,
    why: IReason | null
  ): void {
    this.call({
      on: of.index,
      path: ['__setattr__'],
      args: [{ t: 'literal', value: name }, value],
      kwargs: new Map(),
      cell,
      why
    });
  }

  /** Something is done to a model that cannot be told. */
  spoil(of: IResult, why: IReason): void {
    this.set(of, '', { t: 'literal', value: null }, why.cell, why);
  }
}
