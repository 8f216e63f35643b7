/** Where the script of a worker lies: webpack.config.js makes one of each module that this is called with. */
export class WorkerScript {
  readonly url: string;

  constructor(module: URL) {
    this.url = module.href;
  }
}
