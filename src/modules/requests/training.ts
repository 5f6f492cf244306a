import type { Work } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Request } from './model.ts';

/** A training module that an approval can ask for first. */
export type ModuleChoice = { id: string; title: string };

/** Modules that can be asked for. */
export async function modulesToAskFor(_tx: Tx): Promise<ModuleChoice[]> {
  return [];
}

export async function hasPassed(_tx: Tx, _personId: string, _moduleId: string, _now: Date): Promise<boolean> {
  return false;
}

/** Makes a module that an approval hangs on one that is asked of its holder. */
export async function askForTraining(_work: Work, _request: Request, _moduleId: string): Promise<void> {}
