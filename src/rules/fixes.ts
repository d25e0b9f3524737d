import {
  Applicability,
  IConfig,
  IEdit,
  IFact,
  IFix,
  INotebookView,
  ITranslator,
  installFixId,
  planSwitch,
  switchFixId
} from '../core';
import { isAtLeast } from '../core/version';
import { IInstall, backendNamed } from '../knowledge';
import { vocabulary } from './vocabulary';

/** The plans of one state of a notebook: every finding offers the same switches. */
const planned = new WeakMap<
  readonly IFact[],
  { readonly observations: unknown; readonly edits: Map<string, IEdit[]> }
>();

/** The switches that the findings of one pass offer, in one language. */
const offered = new WeakMap<
  INotebookView,
  { readonly trans: ITranslator; readonly fixes: Map<string, readonly IFix[]> }
>();

function editsFor(
  view: INotebookView,
  backend: string,
  config: IConfig
): readonly IEdit[] {
  let plans = planned.get(view.facts);
  if (!plans || plans.observations !== view.observations) {
    plans = { observations: view.observations, edits: new Map() };
    planned.set(view.facts, plans);
  }
  const key = `${backend} ${config.snippetStyle}`;
  let edits = plans.edits.get(key);
  if (!edits) {
    edits = [...planSwitch(view, backend, config).edits];
    plans.edits.set(key, edits);
  }
  return edits;
}

/** Whether a change reaches the kernel only after a restart: not when it is known that Keras is not loaded. */
export function restartNeeded(view: INotebookView): boolean {
  return (
    !view.kernel || view.kernel.keras.loaded || view.kernel.keras.importFailed
  );
}

/** The fix that makes the whole notebook use a backend; null when there is nothing to change. */
export function switchFix(
  view: INotebookView,
  backend: string,
  config: IConfig,
  title: string,
  applicability: Applicability = 'suggestion',
  id = switchFixId
): IFix | null {
  const edits = editsFor(view, backend, config);
  return edits.length === 0
    ? null
    : {
        id,
        title,
        applicability,
        backend,
        needsRestart: restartNeeded(view),
        edits
      };
}

/** The fixes that switch the notebook to a backend that trains: `first`, then the preferred one, then the others. */
export function switchFixes(
  view: INotebookView,
  config: IConfig,
  trans: ITranslator,
  first?: string
): readonly IFix[] {
  let offers = offered.get(view);
  if (offers?.trans !== trans) {
    offers = { trans, fixes: new Map() };
    offered.set(view, offers);
  }
  const key = [first ?? '', config.preferredBackend, config.snippetStyle].join(
    ' '
  );
  let fixes = offers.fixes.get(key);
  if (!fixes) {
    fixes = switchesOf(view, config, trans, first);
    offers.fixes.set(key, fixes);
  }
  return fixes;
}

/** Plans what `switchFixes` offers, one backend in each step. */
export function* planSteps(
  view: INotebookView,
  config: IConfig
): Generator<void, void> {
  for (const name of switchable(view, config)) {
    editsFor(view, name, config);
    yield;
  }
}

/** The backends that a notebook can be switched to: the preferred one, then the others that train with its Keras. */
function switchable(
  { kernel }: INotebookView,
  config: IConfig
): ReadonlySet<string> {
  const version = kernel?.keras.version ?? '';
  const training = vocabulary
    // An older Keras has to be replaced first, by the newest.
    .trainingBackends(isAtLeast(version, '3') ? version : null)
    .map(backend => backend.name);
  return new Set([config.preferredBackend, ...training]);
}

function switchesOf(
  view: INotebookView,
  config: IConfig,
  trans: ITranslator,
  first: string | undefined
): IFix[] {
  const names = switchable(view, config);
  const order = first === undefined ? [...names] : [first, ...names];
  return [...new Set(order)].flatMap(name => {
    const title = trans.__('Switch to %1', backendNamed(name)?.title ?? name);
    return switchFix(view, name, config, title) ?? [];
  });
}

/** The fix that inserts a cell which installs packages, before the cell that misses them. */
export function installFix(
  trans: ITranslator,
  cellId: string,
  packages: string,
  needsRestart: boolean
): IFix {
  const source = `%pip install ${packages}`;
  return insertInstall(
    cellId,
    installFixId,
    trans.__('Insert %1', source),
    source,
    needsRestart
  );
}

/**
 * The fixes that install a backend, one of which is enough: by pip and by conda, for the CPU and, where that is
 * another package, for a GPU. `first` names what is missing besides.
 */
export function installFixes(
  trans: ITranslator,
  cellId: string,
  { conda, pip }: IInstall,
  first = ''
): IFix[] {
  const ways = [
    { id: '', command: '%pip install', ...pip },
    ...(conda
      ? [{ id: '-conda', command: '%conda install -c conda-forge', ...conda }]
      : [])
  ];
  return ways.flatMap(({ command, cpu, gpu, id }) => {
    const line = (packages: string) => `${command} ${first}${packages}`;
    const fix = (suffix: string, title: string, source: string) =>
      insertInstall(cellId, installFixId + id + suffix, title, source, false);
    const plain = fix('', trans.__('Insert %1', line(cpu)), line(cpu));
    return gpu === null || gpu === cpu
      ? [plain]
      : [
          plain,
          fix('-gpu', trans.__('Insert %1 (with a GPU)', line(gpu)), line(gpu))
        ];
  });
}

function insertInstall(
  cellId: string,
  id: string,
  title: string,
  source: string,
  needsRestart: boolean
): IFix {
  return {
    id,
    title,
    applicability: 'suggestion',
    backend: null,
    needsRestart,
    edits: [
      {
        type: 'insert-cell',
        beforeCellId: cellId,
        cellType: 'code',
        source
      }
    ]
  };
}
