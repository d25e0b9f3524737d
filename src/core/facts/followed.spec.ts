import { inspectorOf, notebookOf } from '../../testing/read';

/** What is said of the settings of KERAS_BACKEND: value, and where it holds if not for certain. */
function settings(...sources: string[]): string[] {
  return inspectorOf(notebookOf(...sources))
    .view.facts.filter(
      ({ certainty, name, value }) =>
        name === 'KERAS_BACKEND' && value !== null && !certainty.dead
    )
    .map(({ cell, certainty, isOfCall, round, value }) =>
      [
        `${value?.text ?? '?'} in ${cell}`,
        isOfCall ? 'by a call' : '',
        round ? `round ${round.index}` : '',
        certainty.conditional ? 'maybe' : '',
        certainty.inFunction ? 'in a function' : ''
      ]
        .filter(part => part !== '')
        .join(', ')
    );
}

const set = (value: string): string => `os.environ["KERAS_BACKEND"] = ${value}`;

describe('values that are followed', () => {
  it.each<[string, string]>([
    ['a = ["jax", "torch"]', 'a[1]'],
    ['d = {"b": "torch"}', 'd["b"]'],
    ['d = {"a": {"b": "torch"}}', 'd["a"]["b"]'],
    ['d = dict(b="torch", n=1)', 'd["b"]'],
    ['d = {}\nd["b"] = "torch"', 'd["b"]'],
    ['d = {"b": "jax"}\nd["b"] = "torch"', 'd["b"]'],
    ['d = {"a": "jax"}', 'd.get("b", "torch")'],
    ['d = json.loads(\'{"b": "torch"}\')', 'd["b"]'],
    ['class C:\n    b = "torch"', 'C.b'],
    ['class C:\n    b: str = "torch"\nc = C()', 'c.b'],
    ['class C:\n    b = "jax"\nc = C(b="torch")', 'c.b'],
    ['class C:\n    b = "jax"\nC.b = "torch"', 'C.b'],
    ['c = SimpleNamespace(b="torch")', 'c.b'],
    ['c = EasyDict({"b": "torch"})', 'c.b'],
    ['f = lambda n: n', 'f("torch")'],
    ['def f():\n    return "torch"', 'f()'],
    ['def f(n, m="torch"):\n    return m', 'f("jax")'],
    ['def f(n):\n    x = n\n    return x', 'f(n="torch")'],
    ['b = "torch" if True else "jax"', 'b'],
    ['a = ["jax", "torch"]', 'a[-1]'],
    ['class C:\n    class D:\n        b = "torch"', 'C.D.b'],
    [
      'class C:\n    def __init__(self):\n        self.b = "torch"\nc = C()',
      'c.b'
    ],
    ['class C(Enum):\n    T = "torch"', 'C.T.value'],
    [
      'class C:\n    def __init__(self, b):\n        self.b = b\nc = C("torch")',
      'c.b'
    ],
    [
      'class C:\n    def __init__(self, n, b="torch"):\n        self.b = b\nc = C(1)',
      'c.b'
    ],
    ['on = True\nb = "torch" if on else "jax"', 'b'],
    ['a = None\nb = a or "torch"', 'b'],
    ['def f(n):\n    n = "t" + n\n    return n', 'f("orch")'],
    ['d = OrderedDict(b="torch")', 'd["b"]'],
    ['N = namedtuple("N", "a b")\nc = N("jax", "torch")', 'c.b'],
    ['N = namedtuple("N", ["a", "b"])', 'N(1, b="torch").b'],
    ['class C(NamedTuple):\n    a: int\n    b: str\nc = C(1, "torch")', 'c.b'],
    ['@dataclass\nclass C:\n    b: str\nc = C("torch")', 'c.b'],
    ['@dataclass\nclass C:\n    b: str = field(default="torch")', 'C().b'],
    ['class A:\n    b = "torch"\nclass C(A):\n    pass', 'C.b'],
    [
      'class C:\n    @property\n    def b(self):\n        return "torch"',
      'C().b'
    ],
    ['class C(Enum):\n    T = "torch"', 'C["T"].value'],
    ['class C:\n    b = "torch"', 'getattr(C, "b")'],
    ['class C:\n    a = "jax"', 'getattr(C, "b", "torch")'],
    ['c = SimpleNamespace(**{"b": "torch"})', 'c.b'],
    ['d = json.loads(\'{"a": [{"b": "torch"}]}\')', 'd["a"][0]["b"]'],
    ['d = yaml.safe_load("a: 1\\nb: torch")', 'd["b"]'],
    ["d = ast.literal_eval(\"{'b': 'torch'}\")", 'd["b"]'],
    ['d = dict(zip(["a", "b"], ["jax", "torch"]))', 'd["b"]'],
    ['d = dict([("b", "torch")])', 'd["b"]'],
    ['c = {"b": "torch"}\nd = dict(c)', 'd["b"]'],
    ['c = {"b": "torch"}\nd = c.copy()', 'd["b"]'],
    ['d = {"b": "jax"} | {"b": "torch"}', 'd["b"]'],
    ['a = {"b": "jax"}\nd = {**a, "b": "torch"}', 'd["b"]'],
    ['d = ChainMap({"b": "torch"}, {"b": "jax"})', 'd["b"]'],
    ['d = {k: "torch" for k in ["a", "b"]}', 'd["b"]'],
    ['d = {k: v.lower() for k, v in [("b", "TORCH")]}', 'd["b"]'],
    ['d = {"b": lambda: "torch"}', 'd["b"]()'],
    ['d = {"torch": 1}', 'list(d)[0]'],
    ['a = ["x"] + ["torch"]', 'a[1]'],
    ['f = partial(lambda a, b: b, "jax")', 'f("torch")'],
    ['def f(*a):\n    return a[1]', 'f("jax", "torch")'],
    ['def f(a, b):\n    return b', 'f(*["jax", "torch"])'],
    ['d = {"b": "torch"}\ndef f(b):\n    return b', 'f(**d)'],
    [
      'def f(n):\n    m = n\n    def g():\n        return m\n    return g',
      'f("torch")()'
    ],
    ['use = "gpu"', '"torch" if use == "gpu" else "jax"'],
    ['use = "cpu"', '"jax" if use != "cpu" else "torch"'],
    ['use = "cpu"', '"jax" if not use else "torch"'],
    ['n = 2', '"torch" if n == 2 and True else "jax"'],
    ['use = "tpu"', '"torch" if use in ("gpu", "tpu") else "jax"'],
    ['b = None', '"torch" if b is None else b'],
    ['b = "to"\nb += "rch"', 'b'],
    ['a = ["jax"]\na += ["torch"]', 'a[1]'],
    ['', '"-".join(["torch"])'],
    ['b = "jax"\nif x:\n    pass', '(b := "torch")'],
    ['', '"b=torch".partition("=")[2]'],
    ['', '"a.b.torch".rpartition(".")[2]'],
    ['a = ["jax", "torch"]\non = True', 'a[on]'],
    ['a, b = "jax=torch".split("=")', 'b'],
    ['def f():\n    return "jax", "torch"\na, b = f()', 'b'],
    ['d = dict(l.split("=") for l in ["b=torch", "c=jax"])', 'd["b"]'],
    ['a = ["torch", "jax"]', 'next(iter(a))'],
    ['d = {"b": "torch"}', 'd.pop("b")'],
    ['b = "torch"', 'globals()["b"]'],
    ['@dataclass\nclass C:\n    b: str = "torch"\nd = asdict(C())', 'd["b"]'],
    ['class C(NamedTuple):\n    b: str\nc = C("torch")', 'c._asdict()["b"]'],
    [
      'class C:\n    def __init__(self, a):\n        self.a = a\n    @property\n    def b(self):\n        return {"t": "torch"}[self.a]',
      'C("t").b'
    ],
    ['', '"torch jax".split()[0]'],
    ['', '"xtorchx".strip("x")'],
    ['', '"pytorch".removeprefix("py")'],
    ['', '"pytorch".replace("py", "")'],
    ['', '"{b}".format(b="torch")'],
    ['', '"{0}".format("torch")'],
    ['', '"%(b)s" % {"b": "torch"}']
  ])('%s; %s', (before, value) => {
    expect(settings(before, set(value))).toEqual(['torch in 1']);
  });

  it.each<[string, string]>([
    ['a = ["jax"]', 'a[i]'],
    ['a = ["jax"]', 'a[1]'],
    ['d = {"b": f()}', 'd["b"]'],
    ['d = {"b": "jax"}\nd["b"] = f()', 'd["b"]'],
    ['d = {"b": "jax"}\nif x:\n    d["b"] = "torch"', 'd["b"]'],
    ['class C:\n    if x:\n        b = "jax"', 'C.b'],
    ['class C:\n    b = "jax"\nc = C(**d)\nc.b = f()', 'c.b'],
    ['def f(x):\n    if x:\n        return "jax"\n    return "torch"', 'f(1)'],
    ['def f(**k):\n    return k', 'f(b="jax")'],
    ['b = "torch" if x else "jax"', 'b'],
    ['d = {"b": "jax"}\nd.update(b="torch")', 'd["b"]'],
    ['a = ["jax"]\na.insert(0, "torch")', 'a[0]'],
    ['a = ["jax", "torch"]\na.pop()', 'a[-1]'],
    ['class C:\n    b = "jax"\nc = C("torch")', 'c.b'],
    ['a = ["jax"]\na[0] = "torch"', 'a[0]'],
    ['d = {"a": {"b": "jax"}}\nd["a"]["b"] = "torch"', 'd["a"]["b"]'],
    ['class C:\n    b = "jax"\nsetattr(C, "b", "torch")', 'C.b'],
    ['d = {"b": "jax", **other}', 'd["b"]'],
    ['a = ["jax", "torch"]', 'a[1:]'],
    ['d = {k: "jax" for k in keys}', 'd["b"]'],
    ['N = namedtuple("N", fields)', 'N("jax").b'],
    [
      'class A:\n    def __init__(self, b):\n        self.b = b\nclass C(A):\n    def __init__(self, b):\n        super().__init__("jax")',
      'C("torch").b'
    ],
    ['class C:\n    def b(self):\n        return "jax"', 'C().b'],
    ['def f(a, a2="jax"):\n    return a2', 'f(*x)']
  ])('cannot be told: %s; %s', (before, value) => {
    expect(settings(before, set(value))).toEqual(['? in 1']);
  });
});

describe('the default of a variable that is read', () => {
  it.each([
    ['os.getenv("B", "pytorch")', 'pytorch in 0, maybe'],
    ['os.environ.get("B", "pytorch")', 'pytorch in 0, maybe'],
    ['os.getenv("B", "jax")', '? in 0'],
    ['os.getenv("B")', '? in 0']
  ])('%s', (value, expected) => {
    expect(settings(set(value))).toEqual([expected]);
  });
});

describe('functions of the notebook', () => {
  const use = `def use(n="torch"):\n    ${set('n')}`;

  it.each<[string[], string[]]>([
    [[use, 'use("jax")'], ['jax in 1, by a call']],
    [[use, 'use(n="jax")'], ['jax in 1, by a call']],
    [[use, 'use()'], ['torch in 1, by a call']],
    [
      [use, 'use("jax")', 'use("tf")'],
      ['jax in 1, by a call', 'tf in 2, by a call']
    ],
    [[use, 'if x:\n    use("jax")'], ['jax in 1, by a call, maybe']],
    [
      [`def use(n):\n    if x:\n        ${set('n')}`, 'use("jax")'],
      ['jax in 1, by a call, maybe']
    ],
    [['use("jax")', use], ['? in 1, in a function']],
    [[use, 'def main():\n    use("jax")'], ['? in 0, in a function']],
    [[use, 'use(**a)'], ['? in 0, in a function']],
    [
      [
        `class Config:\n    def __init__(self, b):\n        ${set('b')}`,
        'Config("jax")'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `class Setup:\n    def use(self, b):\n        ${set('b')}`,
        's = Setup()\ns.use("jax")'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `class Setup:\n    @staticmethod\n    def use(b):\n        ${set('b')}`,
        'Setup.use("jax")'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `class Setup:\n    def use(self, b):\n        ${set('b')}`,
        'other.use("jax")'
      ],
      ['? in 0, in a function']
    ],
    [
      ['use = lambda b: os.environ.update(KERAS_BACKEND=b)', 'use("jax")'],
      ['jax in 1, by a call']
    ],
    [
      [
        'def put(k, v):\n    os.environ[k] = v',
        'put("KERAS_BACKEND", "jax")\nput("A", "b")'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        'def put(**kw):\n    os.environ.update(kw)',
        'put(KERAS_BACKEND="jax", A="b")'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        'def put(**kw):\n    for k, v in kw.items():\n        os.environ[k] = v',
        'put(KERAS_BACKEND="jax")'
      ],
      ['jax in 1, by a call, round 0']
    ],
    [
      [use, 'for b in ["jax", "torch"]:\n    use(b)'],
      ['jax in 1, by a call, round 0', 'torch in 1, by a call, round 1']
    ],
    [
      [`def use(n):\n    n = n.lower()\n    ${set('n')}`, 'use("JAX")'],
      ['jax in 1, by a call']
    ],
    [
      [
        use,
        'def main(b):\n    use(b)\ndef run(b="jax"):\n    main(b)',
        'run()'
      ],
      ['jax in 2, by a call']
    ],
    [
      [use, 'def main():\n    if x:\n        use("jax")', 'main()'],
      ['jax in 2, by a call, maybe']
    ],
    [
      [
        use,
        'def main():\n    for b in ["jax", "torch"]:\n        use(b)',
        'main()'
      ],
      ['jax in 2, by a call, round 0', 'torch in 2, by a call, round 1']
    ],
    [
      [
        `def main():\n    def use(n):\n        ${set('n')}\n    use("jax")`,
        'main()'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `def make(n):\n    def use():\n        ${set('n')}\n    return use`,
        'make("jax")()'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `def make(n):\n    def use():\n        ${set('n')}\n    return use`,
        'f = make("jax")',
        'f()'
      ],
      ['jax in 2, by a call']
    ],
    [[use, 'f = partial(use, "jax")', 'f()'], ['jax in 2, by a call']],
    [[use, 'functools.partial(use, n="jax")()'], ['jax in 1, by a call']],
    [[use, 'other = use', 'other("jax")'], ['jax in 2, by a call']],
    [
      ['def use(b):\n    %env KERAS_BACKEND=$b', 'use("jax")'],
      ['jax in 1, by a call']
    ],
    [[use, 'use(*["jax"])'], ['jax in 1, by a call']],
    [[use, 'd = {"n": "jax"}\nuse(**d)'], ['jax in 1, by a call']],
    [
      [
        `class C:\n    b = "jax"\n    @classmethod\n    def use(cls):\n        ${set('cls.b')}`,
        'C.use()'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `class C:\n    def __init__(self, b):\n        self.b = b\n    def use(self):\n        ${set('self.b')}`,
        'C("jax").use()'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        `def use(n):\n    if n == "a":\n        ${set('"jax"')}\n    else:\n        ${set('n')}`,
        'use("torch")'
      ],
      ['torch in 1, by a call']
    ],
    [
      [
        `class C:\n    b = "jax"\n    def __init__(self):\n        ${set('self.b')}`,
        'C()'
      ],
      ['jax in 1, by a call']
    ],
    [
      [
        'def put(**kw):\n    for k, v in kw.items():\n        os.environ[k.upper()] = v',
        'put(keras_backend="jax")'
      ],
      ['jax in 1, by a call, round 0']
    ],
    [
      [use, '[use(b) for b in ["jax", "torch"]]'],
      ['jax in 1, by a call, round 0', 'torch in 1, by a call, round 1']
    ],
    [[use, 'list(use(b) for b in ["jax"])'], ['jax in 1, by a call, round 0']],
    [
      [use, 'list(map(use, ["jax", "torch"]))'],
      ['jax in 1, by a call, round 0', 'torch in 1, by a call, round 1']
    ],
    [[use, 'map(use, ["jax"])'], ['? in 0, in a function']],
    [
      [use, 'with Pool(2) as p:\n    p.map(use, ["jax"])'],
      ['jax in 1, by a call, round 0']
    ],
    [
      [use, 'Pool().starmap(use, [("jax",)])'],
      ['jax in 1, by a call, round 0']
    ],
    [
      [use, 'p = Pool()', 'p.apply_async(use, args=("jax",))'],
      ['jax in 2, by a call']
    ],
    [[use, 'model.map(use, ["jax"])'], ['? in 0, in a function']],
    [
      [use, 'Parallel(n_jobs=2)(delayed(use)(b) for b in ["jax"])'],
      ['jax in 1, by a call, round 0']
    ]
  ])('%j', (cells, expected) => {
    expect(settings(...cells)).toEqual(expected);
  });
});

describe('loops over literals', () => {
  it.each<[string, string[]]>([
    [
      `for b in ["jax", "torch"]:\n    ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ],
    [
      'for k, v in {"KERAS_BACKEND": "jax", "A": "b"}.items():\n    os.environ[k] = v',
      ['jax in 0, round 0']
    ],
    [
      'for k, v in (("A", "b"), ("KERAS_BACKEND", "jax")):\n    os.environ[k] = v',
      ['jax in 0, round 1']
    ],
    [
      'for k, v in zip(["KERAS_BACKEND", "A"], ("jax", "b")):\n    os.environ[k] = v',
      ['jax in 0, round 0']
    ],
    [
      `for i, b in enumerate(["jax", "torch"]):\n    ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ],
    [
      'd = dict(A="b", KERAS_BACKEND="jax")\nfor k, v in d.items():\n    os.environ[k] = v',
      ['jax in 0, round 1']
    ],
    [
      `for b in reversed(list(("jax", "torch"))):\n    ${set('b')}`,
      ['torch in 0, round 0', 'jax in 0, round 1']
    ],
    [
      `for a in [1, 2]:\n    for b in ["jax", "torch"]:\n        ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ],
    [
      'd = {"env": {"KERAS_BACKEND": "jax"}, "x": {}}\nfor s in d:\n    for k, v in d[s].items():\n        os.environ[k] = v',
      ['jax in 0, round 0']
    ],
    [
      'd = {"env": {"KERAS_BACKEND": "jax"}}\nfor s, e in d.items():\n    for k, v in e.items():\n        os.environ[k] = v',
      ['jax in 0, round 0']
    ],
    [
      `for a in xs:\n    for b in ["jax"]:\n        ${set('b')}`,
      ['jax in 0, round 0, maybe']
    ],
    [
      `for b, i in itertools.product(["jax", "torch"], range(2)):\n    ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 2']
    ],
    [
      `for a in ["JAX"]:\n    b = a.lower()\n    ${set('b')}`,
      ['jax in 0, round 0']
    ],
    [
      'for l in "A=b\\nKERAS_BACKEND=jax".splitlines():\n    k, _, v = l.partition("=")\n    os.environ[k] = v',
      ['jax in 0, round 1']
    ],
    [
      `for b in ["pytorch", "jax"]:\n    if b == "pytorch":\n        continue\n    ${set('b')}`,
      ['jax in 0, round 1']
    ],
    [
      `for b in ["jax"]:\n    if x:\n        continue\n    ${set('b')}`,
      ['jax in 0, round 0, maybe']
    ],
    [
      '[os.environ.__setitem__(k, v) for k, v in [("KERAS_BACKEND", "jax")]]',
      ['jax in 0, round 0']
    ],
    [
      '_ = {os.environ.setdefault(k, v) for k, v in {"KERAS_BACKEND": "jax"}.items()}',
      ['jax in 0, round 0']
    ],
    [
      '[os.environ.__setitem__(k, v) for k, v in [("KERAS_BACKEND", "jax")] if x]',
      ['jax in 0, round 0, maybe']
    ],
    [
      '[os.environ.__setitem__(k, v) for k, v in [("KERAS_BACKEND", "jax")] if k != "KERAS_BACKEND"]',
      []
    ],
    [
      'b = "jax"\n[b for b in bs]\nos.environ["KERAS_BACKEND"] = b',
      ['jax in 0']
    ],
    [
      'g = (os.environ.__setitem__(k, v) for k, v in [("KERAS_BACKEND", "jax")])',
      []
    ],
    [
      `bs = ["jax"]\nbs.append(x)\nfor b in bs:\n    ${set('b')}`,
      ['? in 0, maybe']
    ],
    [`for b in bs:\n    ${set('b')}`, ['? in 0, maybe']],
    [
      `for b in ["jax"]:\n    if x:\n        ${set('b')}`,
      ['jax in 0, round 0, maybe']
    ],
    [`for i in range(3):\n    ${set('"jax"')}`, ['jax in 0, round 0']],
    [`for i in range(n):\n    ${set('"jax"')}`, ['jax in 0, maybe']],
    [
      `bs = ["jax", "torch"]\nfor i in range(len(bs)):\n    ${set('bs[i]')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ],
    [
      `for b in "jax torch".split():\n    ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ],
    [
      `for b, c in zip(["jax", "torch"], "rb"):\n    ${set('b')}`,
      ['jax in 0, round 0', 'torch in 0, round 1']
    ]
  ])('%j', (source, expected) => {
    expect(settings(source)).toEqual(expected);
  });
});

describe('branches', () => {
  it.each<[string[], string[]]>([
    [
      [
        'lib = "b"',
        `if lib == "a":\n    ${set('"jax"')}\nelif lib == "b":\n    ${set('"torch"')}`
      ],
      ['torch in 1']
    ],
    [
      [
        'lib = "c"',
        `if lib == "a":\n    ${set('"jax"')}\nelse:\n    ${set('"torch"')}`
      ],
      ['torch in 1']
    ],
    [['on = True', `if not on:\n    ${set('"jax"')}`], []],
    [['on = True', `if on and x:\n    ${set('"jax"')}`], ['jax in 1, maybe']],
    [
      [
        'on = True',
        `try:\n    if on:\n        ${set('"jax"')}\nexcept E:\n    pass`
      ],
      ['jax in 1, maybe']
    ],
    [['on = f()', `if on:\n    ${set('"jax"')}`], ['jax in 1, maybe']]
  ])('%j', (cells, expected) => {
    expect(settings(...cells)).toEqual(expected);
  });
});
