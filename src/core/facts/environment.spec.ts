import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    ['import os\nos.environ["KERAS_BACKEND"] = "theano"'],
    [
      'env-assign KERAS_BACKEND = theano -> theano | os.environ["KERAS_BACKEND"] = "theano" | literal "theano" (python)'
    ]
  ],
  [
    ['import os\n(os.environ["KERAS_BACKEND"]) = "jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | (os.environ["KERAS_BACKEND"]) = "jax" | literal "jax" (python)'
    ]
  ],
  [
    ['import os as o', 'o.environ["KERAS_BACKEND"]="jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | o.environ["KERAS_BACKEND"]="jax" | literal "jax" (python)'
    ]
  ],
  [
    ['from os import environ\nenviron["KERAS_BACKEND"]="jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | environ["KERAS_BACKEND"]="jax" | literal "jax" (python)'
    ]
  ],
  [
    ['from os import environ as env', 'env["KERAS_BACKEND"]="jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | env["KERAS_BACKEND"]="jax" | literal "jax" (python)'
    ]
  ],
  [
    ['env = os.environ\nenv["KERAS_BACKEND"]="jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | env["KERAS_BACKEND"]="jax" | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.setdefault("KERAS_BACKEND", "jax")'],
    [
      'env-setdefault KERAS_BACKEND = jax -> jax | os.environ.setdefault("KERAS_BACKEND", "jax") | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.update({"A": "1", "KERAS_BACKEND": "jax"})'],
    [
      'env-update KERAS_BACKEND = jax -> jax | "KERAS_BACKEND": "jax" | of os.environ.update({"A": "1", "KERAS_BACKEND": "jax"}) | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.update(\n    KERAS_BACKEND="jax")'],
    [
      'env-update KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of os.environ.update(\n    KERAS_BACKEND="jax") | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.update([("KERAS_BACKEND", "jax")])'],
    [
      'env-update KERAS_BACKEND = jax -> jax | "KERAS_BACKEND", "jax" | of os.environ.update([("KERAS_BACKEND", "jax")]) | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.update(dict(KERAS_BACKEND="jax"))'],
    [
      'env-update KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of os.environ.update(dict(KERAS_BACKEND="jax")) | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.update({**{"KERAS_BACKEND": "jax"}})'],
    [
      'env-update KERAS_BACKEND = jax -> jax | "KERAS_BACKEND": "jax" | of os.environ.update({**{"KERAS_BACKEND": "jax"}}) | literal "jax" (python)'
    ]
  ],
  [
    ['cfg = {"KERAS_BACKEND": "jax"}', 'os.environ.update(cfg)'],
    [
      'env-update KERAS_BACKEND = jax -> jax | cfg | of os.environ.update(cfg) | literal "jax" (python in c0)'
    ]
  ],
  [
    ['cfg = {}\ncfg["KERAS_BACKEND"] = "jax"\nos.environ.update(cfg)'],
    [
      'env-update KERAS_BACKEND = jax -> jax | cfg | of os.environ.update(cfg) | literal "jax" (python)'
    ]
  ],
  [
    [
      'd = {"backend": "jax"}\nos.environ.update({f"KERAS_{k.upper()}": v for k, v in d.items()})'
    ],
    [
      'env-update KERAS_BACKEND = jax -> jax | {f"KERAS_{k.upper()}": v for k, v in d.items()} | of os.environ.update({f"KERAS_{k.upper()}": v for k, v in d.items()}) | literal "jax" (python)'
    ]
  ],
  [
    ['import operator\noperator.setitem(os.environ, "KERAS_BACKEND", "jax")'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | operator.setitem(os.environ, "KERAS_BACKEND", "jax") | literal "jax" (python)'
    ]
  ],
  [
    [
      'from unittest.mock import patch\nwith patch.dict(os.environ, {"KERAS_BACKEND": "jax"}):\n    f()'
    ],
    [
      'env-update KERAS_BACKEND = jax -> jax | "KERAS_BACKEND": "jax" | of patch.dict(os.environ, {"KERAS_BACKEND": "jax"}) | literal "jax" (python)'
    ]
  ],
  [
    [
      'from unittest import mock\nwith mock.patch.dict("os.environ", KERAS_BACKEND="jax"):\n    f()'
    ],
    [
      'env-update KERAS_BACKEND = jax -> jax | KERAS_BACKEND="jax" | of mock.patch.dict("os.environ", KERAS_BACKEND="jax") | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ |= {"KERAS_BACKEND": "jax"}'],
    [
      'env-update KERAS_BACKEND = jax -> jax | "KERAS_BACKEND": "jax" | of os.environ |= {"KERAS_BACKEND": "jax"} | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ.__setitem__("KERAS_BACKEND", "jax")'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ.__setitem__("KERAS_BACKEND", "jax") | literal "jax" (python)'
    ]
  ],
  [
    ['os.putenv("KERAS_BACKEND", "theano")'],
    [
      'putenv KERAS_BACKEND = theano -> theano | os.putenv("KERAS_BACKEND", "theano") | literal "theano" (python) | lost'
    ]
  ],
  [
    ['del os.environ["KERAS_BACKEND"]'],
    [
      'env-delete KERAS_BACKEND | os.environ["KERAS_BACKEND"] | of del os.environ["KERAS_BACKEND"]'
    ]
  ],
  [
    ['os.environ.pop("KERAS_BACKEND", None)'],
    [
      'env-delete KERAS_BACKEND | os.environ.pop("KERAS_BACKEND", None) | via pop'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"], x = "jax", 1'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"], x = "jax", 1 | literal "jax" (python)'
    ]
  ],
  [
    ['os.environ["KERAS_BACKEND"] = b = "jax"'],
    [
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = b = "jax" | literal "jax" (python)'
    ]
  ],
  [
    [
      'os.environ["KERAS_HOME"] = "/x"\nos.environ["TF_USE_LEGACY_KERAS"] = "1"'
    ],
    [
      'keras-home KERAS_HOME = /x | os.environ["KERAS_HOME"] = "/x" | literal "/x" (python) | via env-assign',
      'legacy-keras-flag TF_USE_LEGACY_KERAS = 1 | os.environ["TF_USE_LEGACY_KERAS"] = "1" | literal "1" (python) | via env-assign'
    ]
  ],
  [
    [
      'os.getenv("KERAS_BACKEND")\nos.environ.get("KERAS_BACKEND", "x")\nprint(os.environ["KERAS_BACKEND"])'
    ],
    [
      'env-read KERAS_BACKEND | os.getenv("KERAS_BACKEND") | via getenv',
      'env-read KERAS_BACKEND | os.environ.get("KERAS_BACKEND", "x") | via get',
      'env-read KERAS_BACKEND | os.environ["KERAS_BACKEND"] | of print(os.environ["KERAS_BACKEND"])'
    ]
  ],
  [
    [
      'if "KERAS_BACKEND" not in os.environ:\n    os.environ["KERAS_BACKEND"] = "jax"'
    ],
    [
      'env-read KERAS_BACKEND | "KERAS_BACKEND" not in os.environ | via in',
      'env-assign KERAS_BACKEND = jax -> jax | os.environ["KERAS_BACKEND"] = "jax" | literal "jax" (python) | maybe'
    ]
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['cfg = {"A": "b"}\n# cfg["KERAS_BACKEND"] = "jax"\nos.environ.update(cfg)'],
  [
    'cfg = {"A": "b"}\nx = """\ncfg["KERAS_BACKEND"] = 1\n"""\nos.environ.update(cfg)'
  ],
  ['os.environ["PATH"] = "theano"'],
  ['environment["KERAS_BACKEND"] = "jax"'],
  ['# os.environ["KERAS_BACKEND"] = "jax"'],
  ['"""\nos.environ["KERAS_BACKEND"] = "jax"\n"""'],
  ['x = \'os.environ["KERAS_BACKEND"] = "jax"\''],
  ['def f(environ):\n    environ["KERAS_BACKEND"] = "jax"']
];

describe('the environment in Python', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
