import { describe, expect, it } from 'vitest';

import { intake } from '../intake.ts';
import { fill } from '../text.ts';

const body = { AppId: 'a', Layout: { LayoutMode: 0 } };
const json = JSON.stringify(body);
const escaped = json.replaceAll('"', '\\"');

const bodyOf = (text: string) => intake(text).body;
const understoodOf = (text: string) =>
  intake(text)
    .findings.filter(({ kind }) => kind === 'understood')
    .map(({ text, params }) => fill(text, 'en', params))[0];

describe('a curl command sends', () => {
  it.each([
    ['-d', `curl -d '${json}' https://x`],
    ['--data', `curl --data '${json}'`],
    ['--data-raw', `curl --data-raw '${json}'`],
    ['--data-binary', `curl --data-binary '${json}'`],
    ['--json', `curl --json '${json}'`],
    ['-d in the same word', `curl -d'${json}'`],
    ['= in the same word', `curl --data='${json}' --data-raw=x`],
    ['short options together', `curl -sSd '${json}'`],
    ['a prompt before it', `$ curl -d '${json}'`],
    ['PowerShell', `PS C:\\> curl.exe -X POST x \`\n  -d '${escaped}'`],
    ['double quotes', `curl -d "${escaped}"`],
    ['no quotes', `curl -d ${json.replaceAll(/["{},]/g, '\\$&')}`],
    ['pieces put together', `curl -d '{"AppId":'\\"a\\"", \\"Layout\\": {\\"LayoutMode\\"\\\n:0}}"`],
    ['the first of several that is JSON', `curl -d a=b -d '${json}'`],
    ['a word continued on the next line', `curl -d '{"AppId":"a",'\\\r\n'"Layout":{"LayoutMode":0}}'`],
    ['a continued line', `curl x \\\r\n  -d '${json}'`],
    ['another command behind it', `curl -d '${json}' && echo done`],
    ['a pipe behind it', `curl -d '${json}' x | jq .`],
    ['a second line', `curl -d '${json}'\ncurl -d '{}'`],
    ['a here document', `curl -d @- x <<EOF\n${json}\nEOF`],
    ['cmd.exe with backslashes', `curl x ^\n -d "${escaped}"`],
    ['cmd.exe with doubled quotes', `curl x ^\n -d "${json.replaceAll('"', '""')}"`],
    ['cmd.exe with a lone backslash', `curl C:\\x ^\n -d "${escaped}"`],
    ['cmd.exe with a pipe in quotes', `curl "a|b^c" ^\n -d "${escaped}" `],
    ['$ in a word', `curl $URL -d '${json}'`],
  ])('%s', (_, text) => {
    expect(bodyOf(text)).toEqual(body);
    expect(understoodOf(text)).toMatch(/^A curl command/);
  });

  it.each([
    [`curl -d $'{"AppId": "\\u0061\\x62\\'\\q"}'`, "ab'q"],
    [`curl -d "{\\"AppId\\": \\"\\$x \\\\\\\\ y\\"}"`, '$x \\ y'],
  ])('%s', (text, id) => {
    expect(bodyOf(text)).toEqual({ AppId: id });
  });

  it.each([
    ['curl x', 'sends no data'],
    ['  curl x -d', 'sends no data'],
    ['curl -d @body.json x', 'sends the file body.json'],
    ['curl --data-binary "@my body.json" x', 'sends the file my body.json'],
    ['curl x ^\n -d @body.json', 'sends the file body.json'],
    ['curl --data-raw @body.json', 'not expected'],
    ['curl -d', 'sends no data'],
    [`curl -d '{"AppId": `, 'ends inside the object'],
    [`curl -d $'{"AppId": \\`, 'missing'],
    ['curl ^\n', 'sends no data'],
    ['curl -d "{\\', 'double quotes'],
  ])('%j: nothing to load, and why', (text, why) => {
    const taken = intake(text);
    expect(taken.body).toBeUndefined();
    expect(taken.findings).toEqual([]);
    const [first] = taken.textProblems;
    expect(first).toMatchObject({ code: 'json.syntax', path: [] });
    expect(first && fill(first.message, 'en', first.params)).toContain(why === 'missing' ? 'expected' : why);
  });

  it('and what is wrong in it stands where the command has it', () => {
    const text = `curl x \\\n -d '{"AppId":\n 1 2}'`;
    expect(intake(text).textProblems).toMatchObject([{ line: 3, column: 4 }]);
    expect(intake(`curl -d'{"AppId": 1}'`).locate(['AppId'])).toEqual({ line: 1, column: 10 });
    expect(intake('curl -d 5').textProblems).toMatchObject([{ code: 'field.type', line: 1, column: 9 }]);
    expect(intake('curl x -d @a.json').textProblems).toMatchObject([{ line: 1, column: 11 }]);
  });
});

describe('a program holds', () => {
  it.each([
    ['a JavaScript string', `const body = '${json}';`],
    ['a template', `fetch(url, { body: \`${json}\` });`],
    [
      'a Java string in pieces',
      `String s = "{" +\n  "\\"AppId\\": \\"a\\", " +\n  "\\"Layout\\": {\\"LayoutMode\\": 0}}";`,
    ],
    ['a PHP string in pieces', `$s = '{"AppId": "a",' . '"Layout": {"LayoutMode": 0}}';`],
    ['Python strings side by side', `s = ('{"AppId": "a",'\n     '"Layout": {"LayoutMode": 0}}')`],
    ['a Python text', `payload = '''\n${json}\n'''`],
    ['a Java text block', `var s = """\n  ${json}\n  """;`],
    ['a Go raw string', `body := \`${json}\``],
    ['a Go raw string with escapes', `body := \`{"AppId":"a","Layout":{"LayoutMode":0, "x\\"":1}}\``],
    ['a JSON string', JSON.stringify(json)],
    ['a bare JSON string', escaped],
    ['a string with line ends', `"{\\n \\"AppId\\": \\"a\\", \\"Layout\\": {\\"LayoutMode\\": 0}}"`],
    ['another string first', `log("hi {there}"); send('${json}')`],
  ])('%s', (_, text) => {
    expect(bodyOf(text)).toMatchObject(body);
    expect(understoodOf(text)).toBe('JSON inside a quoted text of a program; the text was read.');
  });

  it.each([
    ['an object', `const body = {\n  AppId: 'a', // id\n  Layout: { LayoutMode: 0 },\n};\nsend(body);`],
    ['an object behind a function', `function f() {}\nf({ AppId: 'a', Layout: { LayoutMode: 0 } });`],
    ['an object behind other code', `func main() { x := 1 }\n{"AppId": "a", "Layout": {"LayoutMode": 0}}`],
    ['a fence', `Here:\n\`\`\`json\n${json}\n\`\`\``],
    ['a prose with quotes', `He said "no", it's ${json}`],
  ])('%s', (_, text) => {
    expect(bodyOf(text)).toEqual(body);
    expect(understoodOf(text)).toMatch(/^JSON with other text around it; from line \d on it was read\.$/);
    expect(intake(text).textProblems).toEqual([]);
    expect(intake(text).findings.at(-1)?.kind).toBe('left-out');
  });

  it.each([
    ['nothing known', 'x = {a: 1}; y = "{}"'],
    ['an open string', `x = '{"AppId": 1`],
    ['a broken line', `x = '{"AppId":\n1`],
    ['a broken escape', String.raw`x = "{\"AppId\": \"\u00\"}"`],
    ['half an object', 'x = {"AppId": {"Layout": {}}, "RoomId": '],
    ['half of a list of bodies', '[{"AppId": 1}, '],
    ['a broken escape without quotes', String.raw`{\x"AppId": 1}`],
    ['a word in quotes', '"Layout"'],
    ['an unfinished join', `x = "{" + "`],
  ])('%s is none', (_, text) => {
    expect(bodyOf(text)).toBeUndefined();
    expect(intake(text).textProblems.length).toBeGreaterThan(0);
  });
});

it('an HTTP request brings its body, bare or quoted', () => {
  const head = 'POST https://rtc.volcengineapi.com?Action=StartRecord&Version=2023-11-01 HTTP/1.1\nA: b\n\n';
  expect(bodyOf(head + json)).toEqual(body);
  expect(understoodOf(head + json)).toBe('An HTTP request; its body was read.');
  expect(intake(head + json).locate(['AppId'])).toEqual({ line: 4, column: 2 });
});
