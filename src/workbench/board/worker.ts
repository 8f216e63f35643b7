/** Checks files beside the page: says that it is ready, then answers each task with what came of it. */
import '../../shells';
import { checkSubmission, type SubmissionTask } from './check-submission';

const noPause = () => Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<SubmissionTask>) => {
  void checkSubmission(data, noPause).then((checked) => self.postMessage(checked));
});
self.postMessage('ready');
