import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { type CodeFormat, codeFile, codeOf } from '../src/domain/code/code.ts';
import { writeJson } from '../src/domain/json-lines.ts';
import type { JsonObject } from '../src/domain/json.ts';
import { layoutOf, regionAt } from './designer.ts';
import { goStub } from './go-sdk.ts';

/** A body with all that is hard to quote. */
const body = {
  AppId: 'app',
  RoomId: `it's "quoted" \\ $HOME \`x\` %s {} 中文 \u2028`,
  TaskId: 'line\nbreak\ttab \uD83D\uDE00 \\u0041 </script>',
  ...layoutOf([
    regionAt(0, { x: 0, y: 0, w: 320, h: 180 }, { CornerRadius: 0.1, SourceCrop: { LocationX: 0.25 } }),
    regionAt(1, { x: 320, y: 0, w: 320, h: 180 }, { Unknown: [null, true, false, 1e21, -0.5] }),
  ]),
  StorageConfig: { Type: 0, TosConfig: { AccountId: '1', Region: 0, Bucket: 'b' } },
} as unknown as JsonObject;

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

/** Writes the code, and what it needs beside it, into a folder that is gone after `act`. */
function inFolder(files: Readonly<Record<string, string>>, act: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const code = (format: CodeFormat) => codeOf(format, 'start-record', body);
const file = (format: CodeFormat) => codeFile(format, 'start-record');

test('the Node program sends the very body', () => {
  const sdk = `export class Signer {
    constructor(request, service) { if (service !== 'rtc' || request.method !== 'POST') throw new Error(); }
    addAuthorization({ accessKeyId, secretKey }) { if (accessKeyId !== 'ak' || secretKey !== 'sk') throw new Error(); }
  }`;
  const start = `globalThis.fetch = async (url, { body }) => { console.log(url + ' ' + body); return { status: 200, text: async () => '' }; };`;
  const files = {
    'node_modules/@volcengine/openapi/package.json': '{"type":"module","main":"index.js"}',
    'node_modules/@volcengine/openapi/index.js': sdk,
    'start.mjs': start,
    [file('node')]: code('node'),
  };
  inFolder(files, (folder) => {
    const printed = execFileSync(process.execPath, ['--import', './start.mjs', file('node')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, VOLC_ACCESSKEY: 'ak', VOLC_SECRETKEY: 'sk' },
    });
    const [first = ''] = printed.split('\n');
    expect(first).toContain('Action=StartRecord&Version=2023-11-01 ');
    expect(JSON.parse(first.slice(first.indexOf(' ') + 1))).toEqual(body);
  });
});

test('the command hands curl the very bytes', () => {
  test.skip(!has('bash'), 'no bash here');
  const fake = `curl() { while [ $# -gt 0 ]; do if [ "$1" = --data-raw ]; then printf %s "$2"; fi; shift; done; }\n`;
  inFolder({ [file('curl')]: fake + code('curl') }, (folder) => {
    const printed = execFileSync('bash', [file('curl')], { cwd: folder, encoding: 'utf8' });
    expect(printed).toBe(writeJson(body));
  });
});

test('the Python program sends the very body', () => {
  test.skip(!has('python3'), 'no Python here');
  const stub = (name: string) => `class ${name}:\n    def __init__(self, *values): pass\n`;
  const serviceInfo = `class ServiceInfo(object):
    def __init__(self, host, header, credentials, connection_timeout, socket_timeout, scheme="http"):
        assert scheme == "https" and host == "rtc.volcengineapi.com"
`;
  const service = `class Service:
    def __init__(self, *values): pass
    def json(self, action, query, body):
        return action + " " + body
`;
  const files = {
    'volcengine/__init__.py': '',
    'volcengine/base/__init__.py': '',
    'volcengine/ApiInfo.py': stub('ApiInfo'),
    'volcengine/Credentials.py': stub('Credentials'),
    'volcengine/ServiceInfo.py': serviceInfo,
    'volcengine/base/Service.py': service,
    [file('python')]: code('python'),
  };
  inFolder(files, (folder) => {
    const printed = execFileSync('python3', [file('python')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, VOLC_ACCESSKEY: 'ak', VOLC_SECRETKEY: 'sk', PYTHONIOENCODING: 'utf8' },
    });
    expect(printed.startsWith('StartRecord ')).toBe(true);
    expect(JSON.parse(printed.slice('StartRecord '.length))).toEqual(body);
  });
});

/** The classes that the Java program stands on, as its SDK publishes them; releases differ in the class of a pair. */
const javaSdk = (pair: string): Readonly<Record<string, string>> => ({
  'com/volcengine/helper/Const.java':
    'package com.volcengine.helper; public class Const { public static final String CONNECTION_TIMEOUT = "a", SOCKET_TIMEOUT = "b", Scheme = "i", Host = "c", Header = "d", Credentials = "e", Method = "f", Path = "g", Query = "h", REGION_CN_NORTH_1 = "cn-north-1"; }',
  'com/volcengine/helper/Utils.java': `package com.volcengine.helper; import java.util.*; public class Utils { public static List<${pair}> mapToPairList(Map<String, String> map) { List<${pair}> list = new ArrayList<>(); for (String key : new TreeMap<>(map).keySet()) list.add(new ${pair}(key, map.get(key))); return list; } }`,
  'com/volcengine/model/ApiInfo.java': `package com.volcengine.model; import java.util.*; public class ApiInfo { public final String at; @SuppressWarnings("unchecked") public ApiInfo(Map<String, Object> map) { String all = "" + map.get("f") + map.get("g"); for (${pair} one : (List<${pair}>) map.get("h")) all += " " + one.name + "=" + one.value; at = all; } }`,
  'com/volcengine/model/Credentials.java':
    'package com.volcengine.model; public class Credentials { public Credentials(String region, String service) {} }',
  'com/volcengine/model/ServiceInfo.java':
    'package com.volcengine.model; public class ServiceInfo { public final String at; public ServiceInfo(java.util.Map<String, Object> map) { at = map.get("i") + "://" + map.get("c"); } }',
  [`${pair.replaceAll('.', '/')}.java`]: `package ${pair.slice(0, pair.lastIndexOf('.'))}; public class ${pair.slice(pair.lastIndexOf('.') + 1)} { public final String name, value; public ${pair.slice(pair.lastIndexOf('.') + 1)}(String name, String value) { this.name = name; this.value = value; } }`,
  'com/volcengine/model/response/RawResponse.java':
    'package com.volcengine.model.response; public class RawResponse { byte[] data; int code; Exception exception; public RawResponse(byte[] data, int code, Exception exception) { this.data = data; this.code = code; this.exception = exception; } public int getCode() { return code; } public byte[] getData() { return data; } public Exception getException() { return exception; } }',
  'com/volcengine/service/BaseServiceImpl.java': `package com.volcengine.service; import com.volcengine.model.*; import com.volcengine.model.response.RawResponse; import java.util.*; public abstract class BaseServiceImpl { private final ServiceInfo info; private final Map<String, ApiInfo> apis; private String keys = ""; public BaseServiceImpl(ServiceInfo info, Map<String, ApiInfo> apis) { this.info = info; this.apis = apis; } public void setAccessKey(String key) { keys += key; } public void setSecretKey(String key) { keys += key; } public RawResponse json(String api, List<${pair}> query, String body) { if (System.getenv("REFUSED") != null) return new RawResponse(null, 1, new Exception("refused by the service")); try { java.nio.file.Files.write(java.nio.file.Paths.get("sent.json"), body.getBytes("UTF-8")); } catch (Exception e) { throw new RuntimeException(e); } return new RawResponse((info.at + " " + apis.get(api).at + " " + keys).getBytes(), 0, null); } }`,
});

for (const pair of ['org.apache.http.message.BasicNameValuePair', 'com.volcengine.model.NameValuePair'])
  test(`the Java program compiles against the SDK’s classes, with pairs of ${pair}, and sends the very body`, () => {
    test.skip(!has('javac'), 'no Java here');
    inFolder({ ...javaSdk(pair), [file('java')]: code('java') }, (folder) => {
      execFileSync('javac', ['-encoding', 'UTF-8', file('java')], { cwd: folder });
      const keys = { ...process.env, VOLC_ACCESSKEY: 'ak', VOLC_SECRETKEY: 'sk' };
      const run = { cwd: folder, encoding: 'utf8' as const, env: keys };
      expect(execFileSync('java', ['-cp', '.', 'StartRecord'], run).trim()).toBe(
        'https://rtc.volcengineapi.com post/ Action=StartRecord Version=2023-11-01 aksk',
      );
      expect(JSON.parse(readFileSync(join(folder, 'sent.json'), 'utf8'))).toEqual(body);
      const refused = spawnSync('java', ['-cp', '.', 'StartRecord'], {
        ...run,
        env: { ...keys, REFUSED: '1' },
      });
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toContain('refused by the service');
    });
  });

test('the Go program compiles against the SDK’s published types, and sends the body less what these do not have', () => {
  test.skip(!has('go'), 'no Go here');
  // The first compilation of a machine makes Go's own packages as well.
  test.setTimeout(240_000);
  const module = 'github.com/volcengine/volc-sdk-golang';
  const update = { AppId: 'app', TargetStreams: body['TargetStreams'], Layout: body['Layout'] } as JsonObject;
  const files = {
    'go.mod': `module example\n\ngo 1.18\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ./sdk\n`,
    'sdk/go.mod': `module ${module}\n\ngo 1.18\n`,
    'sdk/service/rtc/v20231101/rtc.go': goStub(),
    'start/main.go': code('go'),
    'update/main.go': codeOf('go', 'update-record', update),
  };
  inFolder(files, (folder) => {
    const run = (name: string) =>
      execFileSync('go', ['run', `./${name}`], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOWORK: 'off' },
      }).split('\n')[0] ?? '';
    const known = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'Unknown' ? undefined : item)));
    const [action, ...sent] = run('start').split(' ');
    expect(action).toBe('StartRecord');
    expect(JSON.parse(sent.join(' '))).toEqual(known(body));
    const updated = run('update');
    expect(updated.startsWith('UpdateRecord ')).toBe(true);
    expect(JSON.parse(updated.slice('UpdateRecord '.length))).toEqual({
      ...(known(update) as object),
      RoomId: '',
      TaskId: '',
    });
  });
});
