/** What `keras-advisor --help` prints. */
export const help = `Finds dead, ineffective and wrong Keras backend settings in notebooks.

Usage:
  keras-advisor check [OPTIONS] [PATH...]     report what is wrong; exit 1 if anything is
  keras-advisor inspect [OPTIONS] [PATH...]   print all that was read, for other programs
  keras-advisor explain [RULE]                explain a rule; without one, list all rules

A PATH is a notebook (.ipynb; .py in percent format; .md and .qmd with code cells) or a folder,
of which all notebooks are read. The default is the current folder.

Options:
  -f, --format FORMAT       check: text (default), json, ndjson, github, sarif
                            inspect: ndjson (default), json
      --severity LEVEL      report findings from this severity on: info (default), warning, error
      --select RULES        only these rules: names or codes, separated by commas
      --ignore RULES        all but these rules
      --preferred-backend B the backend that fixes lead to: tensorflow (default), jax, torch
      --snippet-style S     how fixes set it: os.environ (default), %env
      --importers MODULES   more modules that import Keras by themselves
      --exclude PATTERN     leave out what matches, as in .gitignore; can be repeated
      --no-gitignore        read what .gitignore files leave out, too
      --max-size MB         leave larger files unread (default 200)
      --threads N           how many threads to use (default: one a processor, at most 4)
      --exit-zero           exit 0 even if something was found
      --color WHEN          auto (default), always, never; NO_COLOR is respected
  -q, --quiet               print findings only, no summary
  -h, --help                print this
  -V, --version             print the version

Exit codes: 0 nothing found, 1 something found, 2 wrong usage or a file that cannot be read.
`;
