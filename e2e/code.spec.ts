import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { type CodeFormat, codeFile, codeOf } from '../src/domain/code/code.ts';
import { writeJson } from '../src/domain/json-lines.ts';
import type { JsonObject } from '../src/domain/json.ts';
import { layoutOf, regionAt } from './designer.ts';

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
    'volcengine/ServiceInfo.py': stub('ServiceInfo'),
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

test('the Java program compiles against the SDK’s published classes, and sends the very body', () => {
  test.skip(!has('javac'), 'no Java here');
  const volc = (path: string, text: string) => [`com/volcengine/${path}.java`, text] as const;
  const files = {
    ...Object.fromEntries([
      volc(
        'helper/Const',
        'package com.volcengine.helper; public class Const { public static final String CONNECTION_TIMEOUT = "a", SOCKET_TIMEOUT = "b", Host = "c", Header = "d", Credentials = "e", Method = "f", Path = "g", Query = "h", REGION_CN_NORTH_1 = "cn-north-1"; }',
      ),
      volc(
        'model/ApiInfo',
        'package com.volcengine.model; public class ApiInfo { public ApiInfo(java.util.Map<String, Object> map) {} }',
      ),
      volc(
        'model/Credentials',
        'package com.volcengine.model; public class Credentials { public Credentials(String region, String service) {} }',
      ),
      volc(
        'model/ServiceInfo',
        'package com.volcengine.model; public class ServiceInfo { public ServiceInfo(java.util.Map<String, Object> map) {} }',
      ),
      volc(
        'model/response/RawResponse',
        'package com.volcengine.model.response; public class RawResponse { byte[] data; public RawResponse(byte[] data) { this.data = data; } public int getCode() { return 0; } public byte[] getData() { return data; } }',
      ),
      volc(
        'service/BaseServiceImpl',
        'package com.volcengine.service; import com.volcengine.model.*; import com.volcengine.model.response.RawResponse; import org.apache.http.NameValuePair; public class BaseServiceImpl { public BaseServiceImpl(ServiceInfo info, java.util.Map<String, ApiInfo> apis) {} public void setAccessKey(String key) {} public void setSecretKey(String key) {} public RawResponse json(String api, java.util.List<NameValuePair> query, String body) throws Exception { java.nio.file.Files.write(java.nio.file.Paths.get("sent.json"), body.getBytes("UTF-8")); return new RawResponse(new byte[0]); } }',
      ),
    ]),
    'org/apache/http/Header.java': 'package org.apache.http; public interface Header {}',
    'org/apache/http/NameValuePair.java': 'package org.apache.http; public interface NameValuePair {}',
    'org/apache/http/message/BasicHeader.java':
      'package org.apache.http.message; public class BasicHeader implements org.apache.http.Header { public BasicHeader(String name, String value) {} }',
    'org/apache/http/message/BasicNameValuePair.java':
      'package org.apache.http.message; public class BasicNameValuePair implements org.apache.http.NameValuePair { public BasicNameValuePair(String name, String value) {} }',
    [file('java')]: code('java'),
  };
  inFolder(files, (folder) => {
    execFileSync('javac', ['-encoding', 'UTF-8', file('java')], { cwd: folder });
    execFileSync('java', ['-cp', '.', 'StartRecord'], { cwd: folder });
    const sent = execFileSync(process.execPath, ['-p', 'require("fs").readFileSync("sent.json", "utf8")'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(sent)).toEqual(body);
  });
});
