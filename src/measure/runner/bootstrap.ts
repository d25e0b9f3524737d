import { ANSWER } from '.';

/**
 * What Python is started with: it reads the runner, then requests, one JSON text a line, and writes the answers, one a
 * line. Nothing else gets into the answers: what a framework prints goes to the standard error. It ends with whoever
 * started it, even in the middle of a request: then its standard input ends. Modules of the current folder are not found,
 * so that a `keras.py` there is not taken for Keras.
 */
export const BOOTSTRAP = `
import sys
sys.path[:] = [folder for folder in sys.path if folder]
import json, os, queue, threading
answers = os.fdopen(os.dup(1), 'w', encoding='utf-8')
os.dup2(2, 1)
lines = queue.Queue()
def read():
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)
threading.Thread(target=read, daemon=True).start()
names = {}
exec(compile(json.loads(lines.get()), '<keras-advisor>', 'exec'), names)
while True:
    answers.write(names['${ANSWER}'](lines.get()) + '\\n')
    answers.flush()
`;
