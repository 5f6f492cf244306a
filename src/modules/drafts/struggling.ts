/** What somebody may write who is at the end of their strength. Not a finding: nobody is told, and nothing is kept. */
const SAID =
  /\bi wish i (?:was|were) dead\b|\b(?:i|im|id)\b[^.!?\n]{0,40}\b(?:want(?:ed)? to die|kill myself|end it all|end my life|suicidal|not be here any ?more|dont want to be here any ?more|(?:cant|cannot) go on(?: (?:like this|any ?more|living)|$|[.!?])|hurt(?:ing)? myself|harm(?:ing)? myself|no point (?:in )?(?:living|going on|being here))(?:\b|$)/;

/** Whether a draft sounds like one who could do with somebody to talk to. */
export function soundsLikeStruggling(text: string): boolean {
  return SAID.test(text.toLowerCase().replaceAll(/['’]/g, ''));
}
