import { IFact, IKernelFacts, ITranslator } from '../core';
import { Flag, IBackend, ICapability } from '../knowledge';
import { IChoiceOption, IChoiceQuestion } from '../knowledge/choice';
import { IUse } from './uses';

/** The answers, by the ids of question and option. */
export type Answers = Readonly<Partial<Record<IChoiceQuestion['id'], string>>>;

/** One reason for or against a backend. */
export interface IPoint {
  /** The question or the use that it comes from, in words. */
  readonly from: string;
  readonly title: string;
  readonly flag: Flag;
  /** What qualifies the flag. */
  readonly text: string;
  readonly note: string;
}

/** A backend's place. */
export interface IRanked {
  readonly backend: IBackend;
  /** From 1; those that nothing tells apart share one. */
  readonly place: number;
  readonly points: readonly IPoint[];
}

/** What the answers come to. */
export interface IRanking {
  readonly ranked: readonly IRanked[];
  /** Reasons that say the same of all that train: they decide nothing. */
  readonly indifferent: readonly string[];
  /** Those in the first place; the choice hardly matters where these are all that train. */
  readonly best: readonly IBackend[];
  readonly hardlyMatters: boolean;
}

/** What can be answered in advance, from the notebook and its kernel. */
export function answersFrom(
  facts: readonly IFact[],
  uses: readonly IUse[],
  kernel: IKernelFacts | null
): Answers {
  const has = (id: string) => uses.some(use => use.id === id);
  const answers: { -readonly [id in IChoiceQuestion['id']]?: string } = {};
  if (has('keras-distribution') || has('tf-distribute')) {
    answers.where = 'several';
  }
  const exported = uses.find(({ id }) => id.startsWith('export-'))?.id;
  if (exported) {
    answers.deployment = EXPORTS[exported];
  }
  answers.data =
    has('ragged-input') || has('ragged-tensor')
      ? 'ragged'
      : has('sparse-input')
        ? 'sparse'
        : has('text-layers')
          ? 'text'
          : has('tf-data') || has('torch-data')
            ? 'pipeline'
            : undefined;
  answers.code = has('tensorflow-functions')
    ? 'tensorflow'
    : has('torch-module')
      ? 'torch'
      : has('jax-layer')
        ? 'jax'
        : facts.some(({ kind }) => kind === 'training-call')
          ? 'keras'
          : undefined;
  return { ...answers, ...fromKernel(kernel) };
}

/** The option of the question about deployment, by the use that answers it. */
const EXPORTS: Readonly<Record<string, string>> = {
  'export-tf-saved-model': 'savedmodel',
  'export-onnx': 'onnx',
  'export-litert': 'litert',
  'export-openvino': 'openvino',
  'export-torch': 'pt2'
};

/** The system is known by the form of a path in the home directory, the GPU where a loaded framework sees it. */
function fromKernel(kernel: IKernelFacts | null): Answers {
  if (!kernel) {
    return {};
  }
  const devices = kernel.devices.join(' ');
  const { path } = kernel.kerasJson;
  const os = /^[A-Za-z]:\\/.test(path)
    ? 'windows'
    : path.startsWith('/Users/')
      ? 'mac'
      : /^\/(?:home|root)\//.test(path)
        ? 'linux'
        : undefined;
  const gpu = /\bmps\b/i.test(devices)
    ? 'apple'
    : /nvidia|tesla|geforce|cuda/i.test(devices)
      ? 'nvidia'
      : undefined;
  return {
    ...(os && { os }),
    ...(gpu && { gpu }),
    ...(/\btpu\b/i.test(devices) && { where: 'tpu' })
  };
}

/** The option that is chosen; the first, which asks for nothing, where none is. */
export function optionOf(
  question: IChoiceQuestion,
  answers: Answers
): IChoiceOption {
  return (
    question.options.find(({ id }) => id === answers[question.id]) ??
    question.options[0]
  );
}

/** Ranks backends by what the notebook does and what was answered, with every reason. */
export function rank(
  backends: readonly IBackend[],
  questions: readonly IChoiceQuestion[],
  answers: Answers,
  uses: readonly IUse[],
  rows: readonly ICapability[],
  trans: ITranslator
): IRanking {
  const reasons = [
    ...reasonsOf(questions, answers, rows),
    ...uses.map(use => ({ ...use, from: trans.__('This notebook') }))
  ];
  const trains = rows.find(({ id }) => id === 'trains');
  if (trains && !reasons.some(({ id }) => id === 'trains')) {
    reasons.unshift({ ...trains, from: trans.__('Always') });
  }
  const points = backends.map(backend => ({
    backend,
    points: reasons.map((reason): IPoint => {
      const cell = reason.cells[backend.name];
      return {
        from: reason.from,
        title: reason.title,
        flag: cell?.flag ?? 'unknown',
        text: cell?.text ?? '',
        note: reason.note
      };
    })
  }));
  const ordered = [...points].sort((a, b) => order(a.points, b.points));
  const ranked = ordered.map(each => ({
    ...each,
    place:
      1 + ordered.filter(other => order(other.points, each.points) < 0).length
  }));
  const training = backends.filter(({ status }) => status === 'training');
  const best = ranked
    .filter(({ place }) => place === 1)
    .map(({ backend }) => backend);
  return {
    ranked,
    best,
    indifferent: reasons
      .filter(({ cells }) => {
        const flags = new Set(training.map(({ name }) => cells[name]?.flag));
        return flags.size === 1;
      })
      .map(({ title }) => title),
    hardlyMatters: training.every(backend => best.includes(backend))
  };
}

/** A reason: a row of the comparison, or a use, and what made it one. */
type Reason = Pick<ICapability, 'id' | 'title' | 'note' | 'cells'> & {
  readonly from: string;
};

function reasonsOf(
  questions: readonly IChoiceQuestion[],
  answers: Answers,
  rows: readonly ICapability[]
): Reason[] {
  const others = new Set(
    questions.map(question => optionOf(question, answers).id)
  );
  const reasons: Reason[] = [];
  for (const question of questions) {
    const { label, rows: own, rowsWith = {} } = optionOf(question, answers);
    const ids = [
      ...own,
      ...Object.entries(rowsWith).flatMap(([id, more]) =>
        others.has(id) ? more : []
      )
    ];
    for (const id of ids) {
      const row = rows.find(each => each.id === id);
      if (row) {
        reasons.push({ ...row, from: label });
      }
    }
  }
  return reasons;
}

/** What cannot be done decides first, then what is limited, then what is not known. */
function order(a: readonly IPoint[], b: readonly IPoint[]): number {
  for (const flag of ['no', 'partly', 'unknown'] as const) {
    const difference = count(a, flag) - count(b, flag);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function count(points: readonly IPoint[], flag: Flag): number {
  return points.filter(point => point.flag === flag).length;
}
