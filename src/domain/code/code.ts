import type { BodyKind } from '../body-kind.ts';
import { writeJson } from '../json-lines.ts';
import type { JsonObject } from '../json.ts';
import { type Call, HOST, REGION, VERSION, callOf } from './call.ts';
import { goCode } from './go.ts';
import { type Notation, literal, quoted } from './literal.ts';

/** What an export can be written as, beside JSON. */
export type CodeFormat = 'curl' | 'go' | 'java' | 'python' | 'node';

const numberText = (value: number): string => writeJson(value);

/** A curl command; who calls adds the signature (X-Date and Authorization), which no fixed text can hold. */
function curl({ action, body }: Call): string {
  const data = writeJson(body).replaceAll("'", String.raw`'\''`);
  return `# Sign the request first: https://www.volcengine.com/docs/6369/67269
curl -X POST 'https://${HOST}/?Action=${action}&Version=${VERSION}' \\
  -H 'Content-Type: application/json' \\
  -H "X-Date: $X_DATE" \\
  -H "Authorization: $AUTHORIZATION" \\
  --data-raw '${data}'
`;
}

const python: Notation = {
  text: quoted,
  number: (value) => (Number.isFinite(value) ? numberText(value) : `float("${value > 0 ? 'inf' : '-inf'}")`),
  yes: 'True',
  no: 'False',
  nothing: 'None',
  key: quoted,
};

/** A Python program on the vendor's generic service (volcengine: Service, ServiceInfo, ApiInfo, Credentials). */
const pythonCode = ({ action, body }: Call): string => `import json
import os

from volcengine.ApiInfo import ApiInfo
from volcengine.Credentials import Credentials
from volcengine.ServiceInfo import ServiceInfo
from volcengine.base.Service import Service

service = Service(
    ServiceInfo(
        "${HOST}",
        {"Accept": "application/json"},
        Credentials(os.environ["VOLC_ACCESSKEY"], os.environ["VOLC_SECRETKEY"], "rtc", "${REGION}"),
        5,
        5,
        "https",
    ),
    {"${action}": ApiInfo("POST", "/", {"Action": "${action}", "Version": "${VERSION}"}, {}, {})},
)

body = ${literal(body, python, '    ')}

print(service.json("${action}", {}, json.dumps(body)))
`;

const node: Notation = {
  text: quoted,
  number: (value) => (Number.isFinite(value) ? numberText(value) : String(value)),
  yes: 'true',
  no: 'false',
  nothing: 'null',
  // A plain key of this name would set the prototype instead.
  key: (key) => (key === '__proto__' ? '["__proto__"]' : /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key)),
};

/** A Node program that signs with the vendor's SDK (@volcengine/openapi: Signer) and sends by fetch. */
const nodeCode = ({ action, body }: Call): string => `import { Signer } from '@volcengine/openapi';

const body = ${literal(body, node, '  ')};

const request = {
  region: '${REGION}',
  method: 'POST',
  params: { Action: '${action}', Version: '${VERSION}' },
  headers: { 'Content-Type': 'application/json', Host: '${HOST}' },
  body: JSON.stringify(body),
};
new Signer(request, 'rtc').addAuthorization({
  accessKeyId: process.env.VOLC_ACCESSKEY,
  secretKey: process.env.VOLC_SECRETKEY,
});
const response = await fetch('https://${HOST}/?' + new URLSearchParams(request.params), request);
console.log(response.status, await response.text());
`;

/**
 * A Java program on the vendor's generic service (com.volcengine:volc-sdk-java: BaseServiceImpl, ServiceInfo, ApiInfo,
 * Utils). Its releases differ in the class of a pair of the query, so pairs are left to its own `mapToPairList`. The body
 * is JSON text: a backslash before a u, which Java would read as an escape of its own, never stands alone in it.
 */
function javaCode({ action, body }: Call): string {
  const lines = writeJson(body)
    .split('\n')
    .map((line) => `            ${quoted(line)}`)
    .join(',\n');
  return `import com.volcengine.helper.Const;
import com.volcengine.helper.Utils;
import com.volcengine.model.ApiInfo;
import com.volcengine.model.Credentials;
import com.volcengine.model.ServiceInfo;
import com.volcengine.model.response.RawResponse;
import com.volcengine.service.BaseServiceImpl;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

public class ${action} extends BaseServiceImpl {
    private ${action}(ServiceInfo service, Map<String, ApiInfo> actions) {
        super(service, actions);
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> service = new HashMap<>();
        service.put(Const.CONNECTION_TIMEOUT, 5000);
        service.put(Const.SOCKET_TIMEOUT, 5000);
        service.put(Const.Scheme, "https");
        service.put(Const.Host, "${HOST}");
        service.put(Const.Credentials, new Credentials(Const.REGION_CN_NORTH_1, "rtc"));

        Map<String, String> query = new HashMap<>();
        query.put("Action", "${action}");
        query.put("Version", "${VERSION}");
        Map<String, Object> action = new HashMap<>();
        action.put(Const.Method, "post");
        action.put(Const.Path, "/");
        action.put(Const.Query, Utils.mapToPairList(query));
        Map<String, ApiInfo> actions = Collections.singletonMap("${action}", new ApiInfo(action));

        ${action} client = new ${action}(new ServiceInfo(service), actions);
        client.setAccessKey(System.getenv("VOLC_ACCESSKEY"));
        client.setSecretKey(System.getenv("VOLC_SECRETKEY"));
        String body = String.join("\\n", Arrays.asList(
${lines}));
        RawResponse response = client.json("${action}", null, body);
        if (response.getException() != null) {
            throw response.getException();
        }
        System.out.println(new String(response.getData(), StandardCharsets.UTF_8));
    }
}
`;
}

const writers: Readonly<Record<CodeFormat, (call: Call) => string>> = {
  curl,
  go: goCode,
  java: javaCode,
  python: pythonCode,
  node: nodeCode,
};

/** The export as a command, or as a program on the vendor's SDK. */
export const codeOf = (format: CodeFormat, kind: BodyKind, body: JsonObject): string =>
  writers[format](callOf(kind, body));

/** The name of the file that a program is saved as. */
export function codeFile(format: CodeFormat, kind: BodyKind): string {
  const { action } = callOf(kind, {});
  const name = action === 'StartRecord' ? 'start_record' : 'update_record';
  return {
    curl: `${name}.sh`,
    go: `${name}.go`,
    java: `${action}.java`,
    python: `${name}.py`,
    node: `${name}.mjs`,
  }[format];
}
