import { normalizeName, parseRequirement } from '../shell/requirement';
import { lineRemoval } from '../python/removal';
import { IPlace } from '../python/sites';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { IFact } from './fact';
import { moduleOf } from './scripts';
import { installOf, isRequirementFile } from './shell-installs';

/** How a requirement is stated that counts where `pip install -r` or `-c` names its file. */
const REQUIREMENT_FILE = 'requirement file ';

/** What stands where a notebook writes a file of requirements. */
export const REQUIREMENT_FILE_WORDS = [
  '%%(?:write)?file\\s.*\\.(?:txt|in|pip)\\b'
];

/** Adds what a file of requirements asks for, line by line; false for all other files. */
export function addRequirementFile(
  facts: FactBuilder,
  place: IPlace,
  path: string,
  content: Slice | null
): boolean {
  if (!content || !isRequirementFile(path)) {
    return false;
  }
  for (const match of content.text.matchAll(/^[ \t]*([A-Za-z][^#\n]*)/gm)) {
    const requirement = match[1].trim();
    const found = installOf(requirement, facts.vocabulary);
    const from = match.index + match[0].indexOf(requirement);
    const mark = content.range(from, from + requirement.length);
    if (found && mark) {
      facts.add(place, {
        kind: 'pip-install',
        name: requirement,
        backend: found.backend,
        via: `${REQUIREMENT_FILE}${moduleOf(path)}`,
        unquoted: false,
        mark,
        range: mark,
        removal: lineRemoval(facts.cell.source, mark)
      });
    }
  }
  return true;
}

/**
 * The facts of a notebook, with what its own files of requirements ask for where an install names them. A file of
 * constraints installs nothing: it counts for what is installed by name.
 */
export function withRequirementFiles(
  facts: readonly IFact[]
): readonly IFact[] {
  const uses = facts.filter(({ kind }) => kind === 'requirements-use');
  const isInstalled = (requirement: string): boolean => {
    const { name } = parseRequirement(requirement);
    return facts.some(
      fact =>
        fact.kind === 'pip-install' &&
        !fact.via?.startsWith(REQUIREMENT_FILE) &&
        normalizeName(parseRequirement(fact.name).name) === name
    );
  };
  return facts.filter(fact =>
    fact.via?.startsWith(REQUIREMENT_FILE)
      ? uses.some(
          use =>
            use.cell > fact.cell &&
            !use.certainty.dead &&
            moduleOf(use.name) === fact.via?.slice(REQUIREMENT_FILE.length) &&
            (use.via === '-r' || isInstalled(fact.name))
        )
      : fact.kind !== 'requirements-use'
  );
}
