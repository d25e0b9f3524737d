import { knowledge } from '../knowledge';
import type { IKnownError } from './explained-error.explanations';
import { titlesOf } from './wording';
import { vocabulary } from './vocabulary';

/** How what was made for one backend fails on another: one entry for each. */
export const nativeErrors: readonly IKnownError[] =
  knowledge.nativeApis.flatMap(
    ({ elsewhere, error, id, names, sources, works }): IKnownError[] =>
      error === null
        ? []
        : [
            {
              pattern: error,
              explain: ([text], trans, notebook) => {
                const used = notebook.facts.find(
                  ({ kind, via }) => kind === 'native-api' && via === id
                );
                const name =
                  names.find(each => text.includes(each)) ??
                  used?.name ??
                  // What only looks for devices is no use by itself, and fails as well.
                  /distribution_lib' has no attribute '(\w+)'|'NoneType' object has no attribute '(list_devices)'/
                    .exec(text)
                    ?.slice(1)
                    .find(each => each !== undefined);
                return name === undefined
                  ? null
                  : {
                      subject: name,
                      message: trans.__(
                        '%1 needs the backend %2, and Keras ran on another.',
                        name,
                        titlesOf(
                          works.flatMap(
                            ({ backend }) =>
                              vocabulary.backendNamed(backend) ?? []
                          ),
                          trans,
                          'disjunction'
                        )
                      ),
                      why: elsewhere(trans),
                      sources,
                      remedy: { kind: 'switch' }
                    };
              }
            }
          ]
  );
