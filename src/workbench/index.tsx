import { createRoot } from 'react-dom/client';
import { keepForOffline } from './offline';
import { Workbench } from './Workbench';

const root = document.getElementById('root');
if (!root) throw new Error('workbench.html has no #root');
document.body.style.margin = '0';
createRoot(root).render(<Workbench />);
window.addEventListener('load', () => {
  // Without it the page still works; there is nothing that a user could do about it.
  void keepForOffline().catch(() => undefined);
});
