// Runs in a thread of its own, started by document.ts: reads lines into clauses and what they could be tied to.
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceLine } from '../../../../engine/document/model.ts';
import { readPolicy } from '../../../../engine/document/read.ts';
import { suggestTargets } from '../../../../engine/document/suggest.ts';
import type { TreeRead } from './document.ts';

const tree = readPolicy(workerData as SourceLine[]);
parentPort!.postMessage({ tree, suggested: suggestTargets(tree.clauses) } satisfies TreeRead);
