import { createContext, use } from 'react';

import type { Problem } from '../../domain/problem.ts';

/** The worst problem of each field of what is selected, by the field's API path. */
export const FieldProblems = createContext<ReadonlyMap<string, Problem>>(new Map());

/** The problem of a field, or undefined. */
export const useFieldProblem = (path: string): Problem | undefined => use(FieldProblems).get(path);
