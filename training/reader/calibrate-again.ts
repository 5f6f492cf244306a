// Sets the thresholds of weights/reader.bin anew without learning again: npm run calibrate
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { withThresholds } from '../../src/engine/check/reader/weights.ts';
import { isUnseen, readCorpus } from '../read-drafts.ts';
import { calibrated, isCalibration, OPEN } from './calibrate.ts';

const file = join(import.meta.dirname, '../../weights/reader.bin');
const bytes = readFileSync(file);
const kept = readCorpus(join(import.meta.dirname, '../drafts')).filter(
  (draft) => !isUnseen(draft) && isCalibration(draft),
);
const thresholds = calibrated(openReader(withThresholds(bytes, OPEN)), kept);
writeFileSync(file, withThresholds(bytes, thresholds));
console.log(thresholds);
