import { inspectorOf, notebookOf } from '../../testing/read';

/** What is said of the settings of KERAS_BACKEND that may run: `?` for a value that cannot be told. */
function settings(...sources: string[]): string[] {
  return inspectorOf(notebookOf(...sources))
    .view.facts.filter(
      ({ certainty, name, value }) =>
        name === 'KERAS_BACKEND' && value !== null && !certainty.dead
    )
    .map(({ certainty, value }) =>
      [
        value?.text ?? '?',
        certainty.conditional ? 'maybe' : '',
        certainty.inFunction ? 'in a function' : ''
      ]
        .filter(part => part !== '')
        .join(', ')
    );
}

const set = (value: string): string => `os.environ["KERAS_BACKEND"] = ${value}`;

const use = `def use(b):\n    ${set('b')}`;

describe('values that only seem to be known', () => {
  it.each<[string, string]>([
    // Another name of the same thing.
    ['d = {"b": "tf"}\ne = d\ne["b"] = "jax"', 'd["b"]'],
    ['a = ["tf"]\nc = a\nc[0] = "jax"', 'a[0]'],
    ['d = {"x": {"b": "tf"}}\ny = d["x"]\ny["b"] = "jax"', 'd["x"]["b"]'],
    ['c = SimpleNamespace(b="tf")\nd = c\nd.b = "jax"', 'c.b'],
    ['def f(x):\n    x["b"] = "jax"\nd = {"b": "tf"}\nf(d)', 'd["b"]'],
    ['def f(d):\n    d["b"] = "jax"\n    return d', 'f({"b": "tf"})["b"]'],
    ['d = {"b": "tf"}\nd.__setitem__("b", "jax")', 'd["b"]'],
    ['d = {"b": "tf"}\noperator.setitem(d, "b", "jax")', 'd["b"]'],
    ['d = {"b": "tf"}\ndict.update(d, b="jax")', 'd["b"]'],
    ['a = ["tf", "jax"]\nrandom.shuffle(a)', 'a[0]'],
    ['a = ["tf", "jax"]\ndel a[0]', 'a[0]'],
    ['d = {"b": "tf"}\ndef f():\n    d["b"] = "jax"\nf()', 'd["b"]'],
    ['i = iter(["tf", "jax"])\nnext(i)', 'next(i)'],
    ['d = {"b": ["tf"]}\nd["b"].insert(0, "jax")', 'd["b"][0]'],
    ['a = ["tf"]\nput = a.insert\nput(0, "jax")', 'a[0]'],
    ['b = "tf"\nglobals()["b"] = "jax"', 'b'],
    ['b = "tf"\nglobals().update(b="jax")', 'b'],
    ['b = "tf"\nexec("b = \'jax\'")', 'b'],
    // What decides for a class or a function.
    ['class C:\n    b = "tf"\n    def __new__(cls):\n        pass', 'C().b'],
    [
      '@dataclass\nclass C:\n    b: str = "tf"\n    def __post_init__(self):\n        self.b = "jax"',
      'C().b'
    ],
    ['class C(metaclass=M):\n    b = "tf"', 'C.b'],
    [
      'def swap(c):\n    c.b = "jax"\n    return c\n@swap\nclass C:\n    b = "tf"',
      'C.b'
    ],
    [
      'class C:\n    def __init__(self, b):\n        self.b = b\n    def set(self, b):\n        self.b = b\nc = C("tf")\nc.set("jax")',
      'c.b'
    ],
    [
      'def swap(f):\n    return lambda: "jax"\n@swap\ndef b():\n    return "tf"',
      'b()'
    ],
    // What may be bound, or not.
    ['b = "jax"\nFalse and (b := "tf")', 'b'],
    ['b = "tf"\n[b := y for y in ["tf", "jax"]]', 'b'],
    ['b = "tf"\nmatch "jax":\n    case b:\n        pass', 'b'],
    // What is written in a way that is not read.
    ['', '"\\N{LATIN SMALL LETTER J}ax"'],
    ['a = "jax",', 'a[0]'],
    ['', '"jax" if 1 == True else "numpy"'],
    ['d = D(b="tf")\nclass D(dict):\n    pass', 'd["b"]']
  ])('%s; %s', (before, value) => {
    expect(settings(before, set(value))).toEqual(['?']);
  });

  it.each<[string, string]>([
    ['', '"tf" if {} else "jax"'],
    ['', '"tf" if 2 > 3 else "jax"'],
    ['', '"jax" if 10 >= 1_0 else "tf"'],
    ['', '"tf" if 0_0 else "jax"'],
    [
      'def timed(f):\n    def w(*a, **k):\n        return f(*a, **k)\n    return w\n@timed\ndef b():\n    return "jax"',
      'b()'
    ]
  ])('known: %s; %s', (before, value) => {
    expect(settings(before, set(value))).toEqual(['jax']);
  });
});

describe('settings that only seem to run', () => {
  it.each<[string[], string[]]>([
    [
      [
        `def never(f):\n    return lambda *a: None\n@never\n${use}`,
        'use("tf")'
      ],
      ['?, in a function']
    ],
    [
      [
        `def w(f):\n    def g(*a):\n        return f(*a)\n    return g\n@w\n${use}`,
        'use("jax")'
      ],
      ['jax']
    ],
    [[`async ${use}`, 'c = use("tf")'], ['?, in a function']],
    [[`async ${use}`, 'await use("jax")'], ['jax']],
    [[`${use}\n    yield`, 'g = use("tf")'], ['?, in a function']],
    [
      [`@contextmanager\n${use}\n    yield`, 'with use("jax"):\n    f()'],
      ['jax']
    ],
    [[use, 'use = lambda b: None', 'use("tf")'], ['?, in a function']],
    [[use, 'def use(b):\n    pass', 'use("tf")'], ['?, in a function']],
    [
      [
        `def use(b):\n    if b == "tf":\n        return\n    ${set('b')}`,
        'use("tf")\nuse("jax")'
      ],
      ['jax']
    ],
    [
      [`def use(b):\n    if x:\n        return\n    ${set('b')}`, 'use("jax")'],
      ['jax, maybe']
    ],
    [
      [
        `def use(b):\n    if b not in names():\n        raise E\n    ${set('b')}`,
        'use("jax")'
      ],
      ['jax']
    ],
    [['x or os.environ.update(KERAS_BACKEND="jax")'], ['jax, maybe']],
    [['True or os.environ.update(KERAS_BACKEND="jax")'], []],
    [['x = None if True else os.environ.update(KERAS_BACKEND="jax")'], []],
    [[`if __name__ != "__main__":\n    ${set('"jax"')}`], []],
    [
      [`for b in ["jax"]:\n    break\nelse:\n    ${set('"torch"')}`],
      ['torch, maybe']
    ],
    [[use, 'any(use(b) for b in ["jax"])'], ['jax, maybe']],
    [
      [
        `def f():\n    b = "tf"\n    def g():\n        nonlocal b\n        b = "jax"\n    g()\n    ${set('b')}`,
        'f()'
      ],
      ['?']
    ],
    [
      [
        `def use(b):\n    try:\n        g(b)\n    except E:\n        return\n    ${set('b')}`,
        'use("jax")'
      ],
      ['jax, maybe']
    ],
    [
      [
        'from unittest.mock import patch\np = patch.dict(os.environ, {"KERAS_BACKEND": "jax"})'
      ],
      []
    ],
    [
      [
        'from unittest.mock import patch\np = patch.dict(os.environ, {"KERAS_BACKEND": "jax"})\np.start()'
      ],
      ['jax']
    ],
    [
      ['os.environ.update(dict({"KERAS_BACKEND": "tf"}, KERAS_BACKEND="jax"))'],
      ['jax']
    ],
    // Another name of a method of the environment.
    [['put = os.environ.__setitem__', 'put("KERAS_BACKEND", "jax")'], ['jax']],
    [['put = os.environ.update\nput(KERAS_BACKEND="jax")'], ['jax']],
    [
      [
        'put = os.environ.setdefault\ndef put(k, v): pass\nput("KERAS_BACKEND", "jax")'
      ],
      []
    ],
    // What it was before is put back.
    [
      ['old = os.environ.get("KERAS_BACKEND")', set('"jax"'), set('old')],
      ['jax']
    ],
    [[`for b in []:\n    ${set('"tf"')}`], []],
    [
      [
        `for k, *v in [("KERAS_BACKEND", "jax", "tf")]:\n    os.environ[k] = v[0]`
      ],
      []
    ],
    [
      [
        `for i, b in enumerate(["jax", "tf"]):\n    if i == 1:\n        continue\n    ${set('b')}`
      ],
      ['jax']
    ],
    [
      [
        'd = {"KERAS_BACKEND": "tf"}\nd["KERAS_BACKEND"] = "jax"\nos.environ.update(d)'
      ],
      ['jax']
    ],
    [
      [
        'd = {"KERAS_BACKEND": "tf"}\nd.pop("KERAS_BACKEND")\nos.environ.update(d)'
      ],
      []
    ],
    [
      ['os.environ.update({"KERAS_BACKEND": "tf", "KERAS_BACKEND": "jax"})'],
      ['jax']
    ]
  ])('%j', (cells, expected) => {
    expect(settings(...cells)).toEqual(expected);
  });
});
