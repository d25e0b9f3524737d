import {
  IConfig,
  IFact,
  IFix,
  IInstallFix,
  INotebookView,
  ISwitchFix,
  ITranslator,
  planSwitch,
  rankBackends
} from '../core';
import { IInstall, backendNamed, supported } from '../knowledge';
import { vocabulary } from './vocabulary';

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
  own?: Pick<ISwitchFix, 'id' | 'applicability'>
): ISwitchFix | null {
  return planSwitch(view, backend, config).edits.length === 0
    ? null
    : {
        kind: 'switch',
        id: own?.id ?? 'switch-backend',
        title,
        applicability: own?.applicability ?? 'suggestion',
        backend,
        isChoice: own === undefined,
        needsRestart: restartNeeded(view)
      };
}

/** The backends that a notebook can be switched to, by name, the best first. */
export function switchable(
  view: INotebookView,
  config: IConfig
): readonly string[] {
  return rankBackends(view, view.kernel, config, vocabulary).map(
    ({ name }) => name
  );
}

/** The fixes that switch the notebook to a backend that trains: `first`, then the others as they are best. */
export function switchFixes(
  view: INotebookView,
  config: IConfig,
  trans: ITranslator,
  first?: string
): readonly ISwitchFix[] {
  const names = switchable(view, config);
  const order = first === undefined ? names : [first, ...names];
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
): IInstallFix {
  const source = `%pip install ${packages}`;
  return {
    kind: 'install',
    id: 'install',
    title: trans.__('Insert %1', source),
    applicability: 'suggestion',
    needsRestart,
    source,
    beforeCellId: cellId
  };
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
): IInstallFix[] {
  const ways = [
    { id: '', command: '%pip install', ...pip },
    ...(conda
      ? [{ id: '-conda', command: '%conda install -c conda-forge', ...conda }]
      : [])
  ];
  return ways.flatMap(({ command, cpu, gpu, id }) => {
    const line = (packages: string) => `${command} ${first}${packages}`;
    const fix = (
      suffix: string,
      title: string,
      source: string
    ): IInstallFix => ({
      kind: 'install',
      id: `install${id}${suffix}`,
      title,
      applicability: 'suggestion',
      needsRestart: false,
      source,
      beforeCellId: cellId
    });
    const plain = fix('', trans.__('Insert %1', line(cpu)), line(cpu));
    return gpu === null || gpu === cpu
      ? [plain]
      : [
          plain,
          fix('-gpu', trans.__('Insert %1 (with a GPU)', line(gpu)), line(gpu))
        ];
  });
}

/** A command's own variable has nothing to do with the notebook's: only the name is exchanged, for `first` at best. */
export function childFixes(
  fact: IFact,
  trans: ITranslator,
  first?: string
): IFix[] {
  const literal = fact.value?.literal;
  const quote =
    literal?.quoting === 'python' ? (fact.value?.expression[0] ?? '') : '';
  return supported
    .filter(backend => literal && backend.status === 'training')
    .sort((a, b) => Number(b.name === first) - Number(a.name === first))
    .map(({ name, title }) => ({
      kind: 'edits' as const,
      id: 'write-name',
      title: trans.__('Use %1 for this command', title),
      applicability: 'suggestion',
      backend: name,
      needsRestart: false,
      edits: literal
        ? [
            {
              type: 'replace',
              cellId: literal.cellId,
              ...literal.range,
              text: `${quote}${name}${quote}`
            }
          ]
        : []
    }));
}
