import type { Row } from '../../domain/catalogue/row.ts';
import type { Note } from './number-input.ts';
import { useFieldProblem } from './problems-context.ts';

/** The id of the message below a field. */
export const messageId = (inputId: string): string => `${inputId}-message`;

/** What ties a field to the message below it, and says whether it is wrong. */
export function useFieldAria(
  row: Row,
  inputId: string,
  note?: Note,
): { 'aria-invalid'?: true; 'aria-describedby'?: string } {
  const problem = useFieldProblem(row.path);
  return {
    ...((note?.refused ?? problem?.severity === 'error') && { 'aria-invalid': true }),
    ...((note ?? problem) && { 'aria-describedby': messageId(inputId) }),
  };
}
