import type { Severity } from '../problem.ts';
import type { Text } from '../text.ts';

/** A rule about the text itself, judged before there is a body: its code, severity and message. */
export interface TextRule {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
}

/** The text is not JSON; params: line and column (both from 1), expected (what should stand there). */
export const jsonSyntax: TextRule = {
  code: 'json.syntax',
  severity: 'error',
  message: {
    en: 'This is not JSON: at line {line}, column {column}, {expected} was expected. Nothing was read; correct the text there.',
    zh: '这不是 JSON：第 {line} 行第 {column} 列应为 {expected}。内容未被读取，请在该处改正。',
  },
};

/** An object names one key twice; params: key. */
export const jsonDuplicateKey: TextRule = {
  code: 'json.duplicate-key',
  severity: 'error',
  message: {
    en: 'The key {key} stands twice in one object. JSON keeps only the last, so the other value would be lost; remove one of them.',
    zh: '同一个对象里键 {key} 出现了两次。JSON 只保留最后一个，另一个值会丢失；请删除其中一个。',
  },
};
