import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';

const root = document.getElementById('root');
if (!root) throw new Error('workbench.html has no #root');
document.body.style.margin = '0';
createRoot(root).render(<Workbench />);
