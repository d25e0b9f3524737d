import { rules } from '../rules';
import { factsOf, inspect, inspectorOf, notebookOf } from '../testing/read';

describe('Inspector', () => {
  it('reads a setting and says exactly where it stands', () => {
    const source = 'import os\nos.environ["KERAS_BACKEND"] = "theano"\n';
    const [fact] = factsOf(source);
    expect(fact).toMatchObject({
      kind: 'env-assign',
      name: 'KERAS_BACKEND',
      backend: 'theano',
      line: 2,
      persists: true,
      certainty: { inFunction: false, conditional: false, dead: false }
    });
    expect(source.slice(fact.mark.from, fact.mark.to)).toBe(
      'os.environ["KERAS_BACKEND"] = "theano"'
    );
    const { literal } = fact.value!;
    expect(source.slice(literal!.range.from, literal!.range.to)).toBe(
      '"theano"'
    );
  });

  it('reads again only what changed, and keeps up with it', () => {
    const inspector = inspectorOf(
      notebookOf('import os', 'os.environ["KERAS_BACKEND"] = "jax"')
    );
    expect(inspector.setSource('c1', 'x = 1')).toBe(true);
    inspector.read();
    expect(inspector.inspection.facts).toEqual([]);
    expect(inspector.setSource('c1', 'x = 1')).toBe(false);
  });

  it('follows a name that another cell changes', () => {
    const inspector = inspectorOf(
      notebookOf(
        'import os as o\nCHOICE = "jax"',
        'import keras',
        'o.environ["KERAS_BACKEND"] = CHOICE'
      )
    );
    const [keras, setting] = inspector.inspection.facts;
    const edited = (source: string) => {
      inspector.setSource('c0', source);
      inspector.read();
      return inspector.inspection.facts;
    };
    expect(edited('import os as o\n\nCHOICE = "torch"')).toEqual([
      keras,
      expect.objectContaining({ backend: 'torch' })
    ]);
    expect(edited('CHOICE = "jax"')).toEqual([keras]);
    const again = edited('import os as o\nCHOICE = "jax"\nimport torch');
    expect(again.slice(1)).toEqual([keras, setting]);
  });

  it.each(['cfg.update(b="jax")', 'put(cfg, 1)\nchange = cfg.update', 'x = 2'])(
    'keeps up with a cell that has nothing to find itself: %s',
    source => {
      const before = [
        'cfg = {"b": "theano"}',
        'x = 1',
        'import os\nos.environ["KERAS_BACKEND"] = cfg["b"]'
      ];
      const inspector = inspectorOf(notebookOf(...before));
      for (const each of [source, 'x = 1', source]) {
        inspector.setSource('c1', each);
        inspector.read();
        expect(inspector.inspection.facts).toEqual(
          inspectorOf(notebookOf(before[0], each, before[2])).inspection.facts
        );
      }
    }
  );

  it('follows aliases and constants from earlier cells', () => {
    const facts = factsOf(
      'import os as operating\nCHOICE = "torch"',
      'operating.environ["KERAS_BACKEND"] = CHOICE'
    );
    expect(facts).toHaveLength(1);
    expect(facts[0].value).toEqual({
      text: 'torch',
      expression: 'CHOICE',
      literal: {
        cellId: 'c0',
        range: { from: 32, to: 39 },
        quoting: 'python'
      }
    });
  });

  it('says that it cannot tell where a value is dynamic', () => {
    const [fact] = factsOf('import os\nos.environ["KERAS_BACKEND"] = choose()');
    expect(fact.value).toEqual({
      text: null,
      expression: 'choose()',
      literal: null
    });
    expect(fact.backend).toBeNull();
  });

  it('reads the banner of a saved output', () => {
    const inspector = inspectorOf({
      language: 'python',
      cells: [
        {
          id: 'a',
          type: 'code',
          source: 'import keras',
          outputs: ['Using Theano backend.\n']
        }
      ]
    });
    expect(inspector.inspection.observations).toEqual([
      {
        cellId: 'a',
        cell: 0,
        kind: 'banner',
        backend: 'theano',
        isDiscontinued: true,
        text: 'Using Theano backend.',
        packages: [],
        lines: []
      }
    ]);
  });

  it('plans fixes for the source as it is, even where an edit changes no fact', () => {
    const source =
      'import os\nimport keras\nos.environ["KERAS_BACKEND"] = "jax"';
    const inspector = inspectorOf(notebookOf(source), rules);
    inspector.setSource('c0', `${source}  # my own`);
    inspector.read();
    expect(inspector.inspection).toEqual(
      inspect(notebookOf(`${source}  # my own`), rules)
    );
  });
});
