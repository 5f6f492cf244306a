/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  anecdote: [
    '(a|one|some|this|that|little|another) (of my)? ..2 (year|y1|y2|y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13|yr*) ..3 (asked|told|said|says|came|wrote|thinks|just|called|gave|has|drew|made|brought|looked|informed|announced|corrected|wants|wanted|put|stopped|waited|handed|left|shouted|whispered|cried|hugged|goes|explained|decided|today|this)',
    '(one of my|a|this|my|some) (wonderful|lovely|little|tiny|small|sweet|brilliant|quiet|very|particular|certain|former|reception)? (pupil|student|child|kid|lad|lass|boy|girl|tutee|reception child|year group child|sixth former|bairn) ..4 (asked|told|said|says|came|wrote|thinks|just|called|gave|drew|made|brought|looked|informed|announced|corrected|wants|wanted|put|stopped|waited|handed|left|shouted|whispered|cried|hugged|goes|explained|decided)',
    '(asked|told|called|gave|handed|informed|hugged) ..3 by (a|one of my) ..2 (pupil|student|child|kid|year|y7|y8|y9)',
  ],
};
