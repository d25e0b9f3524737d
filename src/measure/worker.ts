import { IMachine, IMemory } from './report';

/** How a notebook's own model is made: see runner/recipe.ts. */
export type Recipe =
  | { readonly json: string }
  | { readonly calls: readonly IRecipeCall[]; readonly model: number };

/** A call of something that Keras exports, or of what an earlier call gave. */
export interface IRecipeCall {
  /** The place of the earlier call whose result is called or asked for an attribute; null for the module `keras`. */
  readonly on: number | null;
  /** The attributes that lead to what is called. */
  readonly path: readonly string[];
  readonly args: readonly RecipeValue[];
  readonly kwargs: Readonly<Record<string, RecipeValue>>;
}

/** A literal, or what an earlier call gave. */
export type RecipeValue =
  | string
  | number
  | boolean
  | null
  | readonly RecipeValue[]
  | { readonly result: number }
  | { readonly tuple: readonly RecipeValue[] }
  | { readonly dict: Readonly<Record<string, RecipeValue>> };

/** What is asked of a runner, by the name of the request. */
export interface IRequests {
  look: {
    /** The modules that each backend needs. */
    readonly modules: Readonly<Record<string, readonly string[]>>;
  };
  start: {
    readonly backend: string;
    /** Whose version is that of the backend, best first. */
    readonly distributions: readonly string[];
  };
  build: {
    readonly workload: string;
    readonly recipe?: Recipe;
    readonly batch?: number;
    readonly steps?: number;
  };
  first: object;
  train: { readonly epochs: number };
  predict: { readonly calls: number };
  memory: object;
  release: object;
}

/** The name of a request. */
export type Op = keyof IRequests;

/** What a runner answers, by what it is asked. */
export interface IAnswers {
  look: {
    readonly python: string;
    readonly keras: string | null;
    readonly missing: Readonly<Record<string, readonly string[]>>;
    readonly machine: IMachine;
  };
  start: {
    readonly seconds: number;
    readonly keras: string;
    readonly version: string | null;
    readonly device: string;
  };
  build: {
    readonly parameters: number;
    readonly batch: number;
    readonly steps: number;
    readonly firstPredict: number;
    readonly outputs: readonly (number | null)[];
  };
  first: { readonly seconds: number };
  train: { readonly steps: readonly number[]; readonly loss: number | null };
  predict: { readonly steps: readonly number[] };
  memory: IMemory;
  release: object;
}

/** A process that runs the runner. */
export interface IWorker {
  /** Sends a request and gives the answer, both as JSON; rejects with `WorkerEnded` where the process ends before. */
  ask(request: string): Promise<string>;
  /** Ends the process, whatever it does, and waits until it is gone. */
  dispose(): Promise<void>;
}

/** Where processes are started: the command line's children, or a server's kernels. */
export interface IHost {
  start(): Promise<IWorker>;
}

/** A process ended while it was to answer; the message says what is known of it. */
export class WorkerEnded extends Error {}

/** What was asked failed in Python; the process goes on. */
export class RequestFailed extends Error {
  constructor(
    readonly type: string,
    message: string
  ) {
    super(message);
  }
}

/** Asks a worker; rejects with `RequestFailed` or `WorkerEnded`. */
export async function request<K extends Op>(
  worker: IWorker,
  op: K,
  details: IRequests[K]
): Promise<IAnswers[K]> {
  const answer: unknown = JSON.parse(
    await worker.ask(JSON.stringify({ op, ...details }))
  );
  const { error } = answer as { error?: { type: string; message: string } };
  if (error) {
    throw new RequestFailed(error.type, error.message);
  }
  return answer as IAnswers[K];
}
