/** Runs before anything else of each page: shells such as 360 and UOS are built on a Chromium of 2020. */
import { supplyNewer } from './newer';

supplyNewer();
