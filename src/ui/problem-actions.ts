import type { Problem } from '../domain/problem.ts';
import { canRepair } from '../domain/repair.ts';
import type { Action } from './actions.ts';
import { positionOf, visitNext } from './go-to.ts';
import { repair, repairEverything } from './repair.ts';
import { needs, problemWords } from './text/command-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

const hasProblems = ({ report }: Workbench): boolean => report.getState().problems.length > 0;

/** The problem the user was last taken to, where it is still there; else the first. */
function presentProblem({ report, overlays }: Workbench): Problem | undefined {
  const { problems } = report.getState();
  return problems[Math.max(0, positionOf(problems, overlays.getState().visited))];
}

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
  repair: {
    label: problemWords.repair,
    group: 'problems',
    keys: ['$mod+Period'],
    where: 'page',
    needs: problemWords.noRepair,
    enabled: (workbench) => presentProblem(workbench)?.fix !== undefined,
    run: (workbench) => {
      const problem = presentProblem(workbench);
      if (problem) repair(workbench, problem);
    },
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
