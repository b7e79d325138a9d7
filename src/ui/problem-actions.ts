import { canRepair } from '../domain/repair.ts';
import type { Action } from './actions.ts';
import { visitNext } from './go-to.ts';
import { repairEverything } from './repair.ts';
import { needs } from './text/command-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

const hasProblems = ({ report }: Workbench): boolean => report.getState().problems.length > 0;

/** The actions that concern what is wrong with the request. */
export const problemActions = {
  nextProblem: {
    label: words.nextProblem,
    group: 'problems',
    keys: ['F8'],
    where: 'page',
    needs: needs.problem,
    enabled: hasProblems,
    run: (workbench) => visitNext(workbench, 1),
  },
  previousProblem: {
    label: words.previousProblem,
    group: 'problems',
    keys: ['Shift+F8'],
    where: 'page',
    needs: needs.problem,
    enabled: hasProblems,
    run: (workbench) => visitNext(workbench, -1),
  },
  repairAll: {
    label: words.repairAll,
    group: 'problems',
    where: 'page',
    needs: needs.repair,
    enabled: ({ report }) => canRepair(report.getState().problems),
    run: repairEverything,
  },
} as const satisfies Record<string, Action>;
