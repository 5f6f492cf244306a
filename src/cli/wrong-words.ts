/** What is wrong with the words of a command line that `parseArgs` refused, in plain words. */
export function wrongWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'([^'\s]+)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `there is no option ${named}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take') ? `${named} takes no value.` : `${named} needs a value.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `there is nothing to do with '${named}' here.`;
    default:
      throw error;
  }
}
