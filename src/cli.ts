import { enableCompileCache } from 'node:module';
import { answer } from './cli/commands.ts';

enableCompileCache?.();

process.exitCode = await answer(process.argv.slice(2));
