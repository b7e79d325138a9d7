import '../ui/theme/theme.css';
import '../ui/theme/touch.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { Designer } from '../ui/Designer.tsx';
import { WorkbenchProvider } from '../ui/workbench.ts';
import { Crashed } from './Crashed.tsx';
import { createWorkbench } from './wiring.ts';

const workbench = await createWorkbench();

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <WorkbenchProvider value={workbench}>
      <Crashed>
        <Designer />
      </Crashed>
    </WorkbenchProvider>
  </StrictMode>,
);
