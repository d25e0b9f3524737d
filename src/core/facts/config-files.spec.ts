import { tell } from '../../testing/read';

/** Cells, and what is told of each fact in them. */
const valid: [string[], string[]][] = [
  [
    [
      'c = {"backend": "theano"}\nt = json.dumps(c)\n(Path.home() / ".keras" / "keras.json").write_text(t)'
    ],
    [
      'keras-json-write backend = theano -> theano | (Path.home() / ".keras" / "keras.json").write_text(t) | literal "theano" (python) | via json.dump'
    ]
  ],
  [
    [
      '%%powershell\nSet-Content -Path ~/.keras/keras.json -Value \'{"backend": "theano"}\''
    ],
    [
      'keras-json-write backend = theano -> theano | Set-Content -Path ~/.keras/keras.json -Value \'{"backend": "theano"}\' | via Set-Content'
    ]
  ],
  [
    ['!powershell Set-Content $HOME/.keras/keras.json \'{"backend":"cntk"}\''],
    [
      'keras-json-write backend = cntk -> cntk | Set-Content $HOME/.keras/keras.json \'{"backend":"cntk"}\' | of !powershell Set-Content $HOME/.keras/keras.json \'{"backend":"cntk"}\' | via Set-Content'
    ]
  ],
  [
    [
      "!python -c \"import json,os; json.dump({'backend':'theano'}, open(os.path.expanduser('~/.keras/keras.json'),'w'))\""
    ],
    [
      "keras-json-write backend = theano -> theano | 'backend':'theano' | of !python -c \"import json,os; json.dump({'backend':'theano'}, open(os.path.expanduser('~/.keras/keras.json'),'w'))\" | literal 'theano' (python) | via !"
    ]
  ],
  [
    [
      'p = Path.home() / ".keras" / "keras.json"\np.write_text(p.read_text().replace("theano", "jax"))'
    ],
    [
      'keras-json-write backend = jax -> jax | p.write_text(p.read_text().replace("theano", "jax")) | literal "jax" (python) | via write_text'
    ]
  ],
  [
    [
      'p = os.path.expanduser("~/.keras/keras.json")',
      's = open(p).read()\ns = s.replace("tensorflow", "theano")',
      'with open(p, "w") as f:\n    f.write(s)'
    ],
    [
      'keras-json-write backend = theano -> theano | f.write(s) | literal "theano" (python in c1) | via open().write'
    ]
  ],
  [
    [
      'with open(os.path.expanduser("~/.keras/keras.json"), "w") as f:\n    f.writelines(["{", \'"backend": "theano"\', "}"])'
    ],
    [
      'keras-json-write backend = theano -> theano | f.writelines(["{", \'"backend": "theano"\', "}"]) | via open().write'
    ]
  ],
  [
    [
      'import yaml\nwith open(os.path.expanduser("~/.keras/keras.json"), "w") as f:\n    yaml.dump({"backend": "jax"}, f)'
    ],
    [
      'keras-json-write backend = jax -> jax | yaml.dump({"backend": "jax"}, f) | literal "jax" (python) | via yaml.dump'
    ]
  ],
  [
    ['%%writefile .envrc\nexport KERAS_BACKEND=jax'],
    [
      'shell-export KERAS_BACKEND = jax -> jax | KERAS_BACKEND=jax | of %%writefile .envrc\nexport KERAS_BACKEND=jax | literal jax (shell) | via dotenv file | lost'
    ]
  ],
  [['with open("log.txt", "w") as f:\n    f.write(s)'], []],
  [
    [`!printf '{"backend": "%s"}' theano > ~/.keras/keras.json`],
    [
      `keras-json-write backend = theano -> theano | printf '{"backend": "%s"}' theano > ~/.keras/keras.json | of !printf '{"backend": "%s"}' theano > ~/.keras/keras.json | via printf`
    ]
  ],
  [
    [
      '%%writefile ~/.keras/keras.json\n{"floatx": "float32", "backend": "theano"}'
    ],
    [
      'keras-json-write backend = theano -> theano | %%writefile ~/.keras/keras.json | of %%writefile ~/.keras/keras.json\n{"floatx": "float32", "backend": "theano"} | literal "theano" (json) | via %%writefile'
    ]
  ],
  [
    [
      '%%bash\ncat <<\'EOF\' | tee ~/.keras/keras.json\n{"backend": "jax"}\nEOF\necho done'
    ],
    [
      'keras-json-write backend = jax -> jax | cat <<\'EOF\' | tee ~/.keras/keras.json | literal "jax" (json) | via cat'
    ]
  ],
  // Path and contents stand in statements of their own.
  [
    [
      'p = Path.home() / ".keras" / "keras.json"\nc = {}\nc["backend"] = "theano"\nwith p.open("w") as f:\n    f.write(json.dumps(c))'
    ],
    [
      'keras-json-write backend = theano -> theano | f.write(json.dumps(c)) | literal "theano" (python) | via json.dump'
    ]
  ],
  [
    [
      'CONFIG = "/home/me/.keras/keras.json"\nTEXT = \'{"backend": "jax"}\'',
      'Path(CONFIG).write_text(TEXT)'
    ],
    [
      'keras-json-write backend = jax -> jax | Path(CONFIG).write_text(TEXT) | via write_text'
    ]
  ],
  [
    ['%%file keras.json\n{"backend":"jax",}'],
    [
      'keras-json-write backend = jax -> jax | %%file keras.json | of %%file keras.json\n{"backend":"jax",} | literal "jax" (json) | via %%file'
    ]
  ],
  [
    ['%%writefile ~/.theanorc\n[global]\ndevice = cuda'],
    [
      'theanorc-write .theanorc -> theano | %%writefile ~/.theanorc | of %%writefile ~/.theanorc\n[global]\ndevice = cuda | via %%writefile'
    ]
  ],
  [
    [
      'with open(os.path.expanduser("~/.keras/keras.json"), "w") as f:\n    json.dump({"backend": "theano"}, f)'
    ],
    [
      'keras-json-write backend = theano -> theano | json.dump({"backend": "theano"}, f) | literal "theano" (python) | via json.dump'
    ]
  ],
  [
    [
      'cfg = json.load(open("/home/me/.keras/keras.json"))\ncfg["backend"] = "theano"\nwith open("/home/me/.keras/keras.json", "w") as f:\n    json.dump(cfg, f)'
    ],
    [
      'keras-json-read keras.json | json.load(open("/home/me/.keras/keras.json")) | of cfg = json.load(open("/home/me/.keras/keras.json")) | via load',
      'keras-json-write backend = theano -> theano | json.dump(cfg, f) | literal "theano" (python) | via json.dump'
    ]
  ],
  [
    ['open("/home/me/.keras/keras.json", "w").write(\'{"backend": "jax"}\')'],
    [
      'keras-json-write backend = jax -> jax | open("/home/me/.keras/keras.json", "w").write(\'{"backend": "jax"}\') | literal "jax" (json) | via open().write'
    ]
  ],
  [
    [
      'p = os.path.join(os.path.expanduser("~"), ".keras", "keras.json")\nwith open(p, "w") as f:\n    f.write(json.dumps({"backend": "torch"}))'
    ],
    [
      'keras-json-write backend = torch -> torch | f.write(json.dumps({"backend": "torch"})) | literal "torch" (python) | via json.dump'
    ]
  ],
  [
    [
      '(Path.home() / ".keras" / "keras.json").write_text(json.dumps({"backend": "jax"}))'
    ],
    [
      'keras-json-write backend = jax -> jax | (Path.home() / ".keras" / "keras.json").write_text(json.dumps({"backend": "jax"})) | literal "jax" (python) | via json.dump'
    ]
  ],
  [
    [
      'with open("keras.json", "w") as f:\n    print(\'{"backend": "jax"}\', file=f)'
    ],
    [
      'keras-json-write backend = jax -> jax | print(\'{"backend": "jax"}\', file=f) | literal "jax" (json) | via print'
    ]
  ],
  [
    ['!echo \'{"backend": "theano"}\' > ~/.keras/keras.json'],
    [
      'keras-json-write backend = theano -> theano | echo \'{"backend": "theano"}\' > ~/.keras/keras.json | of !echo \'{"backend": "theano"}\' > ~/.keras/keras.json | literal "theano" (json) | via echo'
    ]
  ],
  [
    ['!echo "{\\"backend\\": \\"theano\\"}" > ~/.keras/keras.json'],
    [
      'keras-json-write backend = theano -> theano | echo "{\\"backend\\": \\"theano\\"}" > ~/.keras/keras.json | of !echo "{\\"backend\\": \\"theano\\"}" > ~/.keras/keras.json | via echo'
    ]
  ],
  [
    ['!printf \'{"backend":"jax"}\' | tee ~/.keras/keras.json'],
    [
      'keras-json-write backend = jax -> jax | printf \'{"backend":"jax"}\' | tee ~/.keras/keras.json | of !printf \'{"backend":"jax"}\' | tee ~/.keras/keras.json | literal "jax" (json) | via printf'
    ]
  ],
  [
    [
      '%%bash\ncat > ~/.keras/keras.json <<EOF\n{\n "backend": "theano"\n}\nEOF'
    ],
    [
      'keras-json-write backend = theano -> theano | cat > ~/.keras/keras.json | literal "theano" (json) | via cat'
    ]
  ],
  [
    ["!sed -i 's/theano/tensorflow/g' ~/.keras/keras.json"],
    [
      "keras-json-write backend = tensorflow -> tensorflow | sed -i 's/theano/tensorflow/g' ~/.keras/keras.json | of !sed -i 's/theano/tensorflow/g' ~/.keras/keras.json | literal 's/theano/tensorflow/g' (shell) | via sed"
    ]
  ],
  [
    [
      '!sed -i -e \'s/"backend": "jax"/"backend": "theano"/\' $HOME/.keras/keras.json'
    ],
    [
      'keras-json-write backend = theano -> theano | sed -i -e \'s/"backend": "jax"/"backend": "theano"/\' $HOME/.keras/keras.json | of !sed -i -e \'s/"backend": "jax"/"backend": "theano"/\' $HOME/.keras/keras.json | literal \'s/"backend": "jax"/"backend": "theano"/\' (shell) | via sed'
    ]
  ],
  [
    ['!cp a.json ~/.keras/keras.json'],
    [
      'keras-json-write backend | cp a.json ~/.keras/keras.json | of !cp a.json ~/.keras/keras.json | via cp'
    ]
  ],
  [
    ['!jq \'.backend = "jax"\' ~/.keras/keras.json > /tmp/k.json'],
    [
      'keras-json-draft backend = jax -> jax | jq \'.backend = "jax"\' ~/.keras/keras.json > /tmp/k.json | of !jq \'.backend = "jax"\' ~/.keras/keras.json > /tmp/k.json | via jq'
    ]
  ],
  [
    ["!perl -pi -e 's/theano/jax/' ~/.keras/keras.json"],
    [
      "keras-json-write backend = jax -> jax | perl -pi -e 's/theano/jax/' ~/.keras/keras.json | of !perl -pi -e 's/theano/jax/' ~/.keras/keras.json | literal 's/theano/jax/' (shell) | via perl"
    ]
  ],
  [
    ['!cat ~/.keras/keras.json'],
    [
      'keras-json-read keras.json | cat ~/.keras/keras.json | of !cat ~/.keras/keras.json | via cat'
    ]
  ],
  [
    ['!echo "[global]" >> ~/.theanorc'],
    [
      'theanorc-write .theanorc -> theano | echo "[global]" >> ~/.theanorc | of !echo "[global]" >> ~/.theanorc | via echo'
    ]
  ]
];

/** Cells that look alike and say nothing. */
const invalid: string[][] = [
  ['open("other.json", "w").write(\'{"engine": "jax"}\')'],
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
