import { freshKerasJson } from '../core';
import { supported } from '../knowledge';
import { imageOrderings } from '../knowledge/image-orderings';
import { KERAS_JSON_PATH } from './python';

/**
 * Examines keras.json (`expected` is None) or repairs it, with the name `backend`: constant text for Python 2.7 and 3.
 *
 * Values are replaced in the text, at the places where the JSON scanner finds them, so that all the rest of the file
 * stays as it is to the byte.
 */
export const REPAIR = String.raw`
import errno, hashlib, json, os, stat

names = ${JSON.stringify(supported.map(({ name }) => name))}
orderings = ${JSON.stringify(imageOrderings)}
limit = 100000
${KERAS_JSON_PATH}
path = os.path.realpath(keras_json_path())

class Trouble(Exception):
    pass

def read():
    if not os.path.isfile(path):
        raise Trouble('gone')
    with open(path, 'rb') as stream:
        content = stream.read(limit)
    if len(content) == limit:
        raise Trouble('too-large')
    return content

def parse(content):
    try:
        text = content.decode('utf-8')
        return text if isinstance(json.loads(text), dict) else None
    except ValueError:
        return None

def members(text):
    decode = json.JSONDecoder().raw_decode
    def skip(at, passed):
        while text[at] in passed:
            at += 1
        return at
    found = []
    at = skip(text.index('{') + 1, ' \t\r\n')
    while text[at] != '}':
        key, end = decode(text, at)
        start = skip(end, ' \t\r\n:')
        value, stop = decode(text, start)
        found.append((at, end, start, stop, key, value))
        at = skip(stop, ' \t\r\n,')
    return found

def plan(text):
    # Edits as start, stop and new text; changes as they are shown.
    edits, changes = [], []
    found = members(text)
    modern = any(member[4] == 'image_data_format' for member in found)
    for index, (at, end, start, stop, key, value) in enumerate(found):
        change = {'before': text[at:stop][:500], 'key': None, 'value': None}
        if key == 'backend' and value not in names:
            change['key'] = key
            edits.append((start, stop, json.dumps(backend)))
        elif key == 'image_dim_ordering':
            if not modern and value in list(orderings):
                modern = True
                change['key'] = 'image_data_format'
                change['value'] = json.dumps(orderings[value])
                edits.append((at, stop, json.dumps(change['key']) + text[end:start] + change['value']))
            elif index + 1 < len(found):
                edits.append((at, found[index + 1][0], ''))
            else:
                edits.append((found[index - 1][3] if index else at, stop, ''))
        else:
            continue
        changes.append(change)
    return edits, changes

def others(text):
    touched = ('backend', 'image_dim_ordering', 'image_data_format')
    return [item for item in json.loads(text, object_pairs_hook=list) if item[0] not in touched]

def repaired(text):
    result = text
    for start, stop, new in reversed(plan(text)[0]):
        result = result[:start] + new + result[stop:]
    if others(result) != others(text) or plan(result)[0]:
        raise Trouble('failed')
    return result

def create(suffix, content, status, created):
    number = 0
    while True:
        name = path + suffix + (str(number) if number else '')
        number += 1
        try:
            handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, 'O_BINARY', 0), 0o600)
        except OSError as error:
            if error.errno == errno.EEXIST and number < 1000:
                continue
            raise
        created.append(name)
        with os.fdopen(handle, 'wb') as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.chown(name, status.st_uid, status.st_gid)
        except (AttributeError, EnvironmentError):
            pass
        os.chmod(name, stat.S_IMODE(status.st_mode))
        return name

def replace(content, new):
    status = os.stat(path)
    if not os.access(path, os.W_OK):
        raise Trouble('read-only')
    created = []
    try:
        backup = create('.bak', content, status, created)
        temporary = create('.tmp', new, status, created)
        if read() != content:
            raise Trouble('changed')
        getattr(os, 'replace', os.rename)(temporary, path)
    except BaseException:
        for name in created:
            try:
                os.remove(name)
            except EnvironmentError:
                pass
        raise
    return {'status': 'repaired', 'path': path, 'backup': backup}

def act():
    content = read()
    seen = hashlib.sha256(repr(path).encode('utf-8') + content).hexdigest()
    text = parse(content)
    if expected is None:
        return {
            'status': 'examined',
            'path': path,
            'seen': seen,
            'malformed': content.decode('utf-8', 'replace')[:2000] if text is None else None,
            'changes': [] if text is None else plan(text)[1],
        }
    if seen != expected:
        raise Trouble('changed')
    new = ${JSON.stringify(freshKerasJson('%s'))} % backend if text is None else repaired(text)
    return replace(content, new.encode('utf-8'))

try:
    result = act()
except Trouble as error:
    result = {'status': 'refused', 'reason': str(error), 'detail': ''}
except EnvironmentError as error:
    denied = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
    result = {'status': 'refused', 'reason': 'read-only' if denied else 'failed', 'detail': error.strerror or ''}
except Exception as error:
    result = {'status': 'refused', 'reason': 'failed', 'detail': type(error).__name__}

class Answer(object):
    def __repr__(self):
        return json.dumps(result)

answer = Answer()
`;
