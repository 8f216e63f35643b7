import { createRoot } from 'react-dom/client';
import { CHECKING_SCRIPT } from './board/checking-worker';
import { fromUrl } from './files';
import { keepForOffline } from './offline';
import { loadBoard, Workbench } from './Workbench';

const SAMPLE_URL = 'sample/taiping-2024-mid.xlsx';

const root = document.getElementById('root');
if (!root) throw new Error('workbench.html has no #root');
document.body.style.margin = '0';
createRoot(root).render(<Workbench sample={fromUrl(SAMPLE_URL)} />);
window.addEventListener('load', () => {
  // Without it the page still works; there is nothing that a user could do about it.
  void loadBoard()
    .then(() => keepForOffline([SAMPLE_URL, CHECKING_SCRIPT]))
    .catch(() => undefined);
});
