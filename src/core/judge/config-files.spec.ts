import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    [
      '%%writefile ~/.keras/keras.json\n{"floatx": "float32", "backend": "theano"}'
    ],
    ['keras-json-write backend = theano | %%writefile ~/.keras/keras.json']
  ],
  [
    [
      '%%bash\ncat <<\'EOF\' | tee ~/.keras/keras.json\n{"backend": "jax"}\nEOF\necho done'
    ],
    ["keras-json-write backend = jax | cat <<'EOF' | tee ~/.keras/keras.json"]
  ],
  // Path and contents stand in statements of their own.
  [
    [
      'p = Path.home() / ".keras" / "keras.json"\nc = {}\nc["backend"] = "theano"\nwith p.open("w") as f:\n    f.write(json.dumps(c))'
    ],
    ['keras-json-write backend = theano | f.write(json.dumps(c))']
  ],
  [
    [
      'CONFIG = "/home/me/.keras/keras.json"\nTEXT = \'{"backend": "jax"}\'',
      'Path(CONFIG).write_text(TEXT)'
    ],
    ['keras-json-write backend = jax | Path(CONFIG).write_text(TEXT)']
  ],
  [
    ['%%file keras.json\n{"backend":"jax",}'],
    ['keras-json-write backend = jax | %%file keras.json']
  ],
  [
    ['%%writefile ~/.theanorc\n[global]\ndevice = cuda'],
    ['theanorc-write .theanorc | %%writefile ~/.theanorc']
  ],
  [
    [
      'with open(os.path.expanduser("~/.keras/keras.json"), "w") as f:\n    json.dump({"backend": "theano"}, f)'
    ],
    ['keras-json-write backend = theano | json.dump({"backend": "theano"}, f)']
  ],
  [
    [
      'cfg = json.load(open("/home/me/.keras/keras.json"))\ncfg["backend"] = "theano"\nwith open("/home/me/.keras/keras.json", "w") as f:\n    json.dump(cfg, f)'
    ],
    [
      'keras-json-read keras.json | json.load(open("/home/me/.keras/keras.json"))',
      'keras-json-write backend = theano | json.dump(cfg, f)'
    ]
  ],
  [
    ['open("/home/me/.keras/keras.json", "w").write(\'{"backend": "jax"}\')'],
    [
      'keras-json-write backend = jax | open("/home/me/.keras/keras.json", "w").write(\'{"backend": "jax"}\')'
    ]
  ],
  [
    [
      'p = os.path.join(os.path.expanduser("~"), ".keras", "keras.json")\nwith open(p, "w") as f:\n    f.write(json.dumps({"backend": "torch"}))'
    ],
    [
      'keras-json-write backend = torch | f.write(json.dumps({"backend": "torch"}))'
    ]
  ],
  [
    [
      '(Path.home() / ".keras" / "keras.json").write_text(json.dumps({"backend": "jax"}))'
    ],
    [
      'keras-json-write backend = jax | (Path.home() / ".keras" / "keras.json").write_text(json.dumps({"backend": "jax"}))'
    ]
  ],
  [
    [
      'with open("keras.json", "w") as f:\n    print(\'{"backend": "jax"}\', file=f)'
    ],
    ['keras-json-write backend = jax | print(\'{"backend": "jax"}\', file=f)']
  ],
  [
    ['!echo \'{"backend": "theano"}\' > ~/.keras/keras.json'],
    [
      'keras-json-write backend = theano | echo \'{"backend": "theano"}\' > ~/.keras/keras.json'
    ]
  ],
  [
    ['!echo "{\\"backend\\": \\"theano\\"}" > ~/.keras/keras.json'],
    [
      'keras-json-write backend = theano | echo "{\\"backend\\": \\"theano\\"}" > ~/.keras/keras.json'
    ]
  ],
  [
    ['!printf \'{"backend":"jax"}\' | tee ~/.keras/keras.json'],
    [
      'keras-json-write backend = jax | printf \'{"backend":"jax"}\' | tee ~/.keras/keras.json'
    ]
  ],
  [
    [
      '%%bash\ncat > ~/.keras/keras.json <<EOF\n{\n "backend": "theano"\n}\nEOF'
    ],
    ['keras-json-write backend = theano | cat > ~/.keras/keras.json']
  ],
  [
    ["!sed -i 's/theano/tensorflow/g' ~/.keras/keras.json"],
    [
      "keras-json-write backend = tensorflow | sed -i 's/theano/tensorflow/g' ~/.keras/keras.json"
    ]
  ],
  [
    [
      '!sed -i -e \'s/"backend": "jax"/"backend": "theano"/\' $HOME/.keras/keras.json'
    ],
    [
      'keras-json-write backend = theano | sed -i -e \'s/"backend": "jax"/"backend": "theano"/\' $HOME/.keras/keras.json'
    ]
  ],
  [
    ['!cp a.json ~/.keras/keras.json'],
    ['keras-json-write backend | cp a.json ~/.keras/keras.json']
  ],
  [
    ['!cat ~/.keras/keras.json'],
    ['keras-json-read keras.json | cat ~/.keras/keras.json']
  ],
  [
    ['!echo "[global]" >> ~/.theanorc'],
    ['theanorc-write .theanorc | echo "[global]" >> ~/.theanorc']
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['open("other.json", "w").write(\'{"backend": "jax"}\')'],
  ['json.dump({"backend": "jax"}, f)'],
  ['!sed "s/theano/jax/" ~/.keras/keras.json'],
  ['print("~/.keras/keras.json")']
];

describe('configuration files', () => {
  it.each(valid)('%j', (sources, expected) => {
    expect(tell(...sources)).toEqual(expected);
  });

  it.each(invalid.map(sources => [sources]))('nothing in %j', sources => {
    expect(tell(...sources)).toEqual([]);
  });
});
