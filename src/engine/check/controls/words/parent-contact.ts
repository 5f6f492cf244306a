/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  social: [
    '(cocktails|drinks|wine|prosecco|dinner|lunch|brunch|coffee|night out|spa|holiday|barbecue|bbq|gin|curry|pub|party|weekend|date|hen do|camping|gym|book club|shopping|babysit*) ..8 (mum|mums|mam|mams|dad|dads|parents|@parent-name)',
    '(favourite|fave|lovely|best) ..3 (mum|mums|mam|mams|dad|dads|parent|parents) ',
    '(mum|mums|mam|mams|dad|dads|parents) ..4 (night|drinks|cocktails|wine|group|whatsapp|chat|friends|mates)',
  ],
  invite: [
    '(thanks|thank you|cheers|ta) for (adding|accepting|following) me ..8',
    '(hi|hello|hiya|hey|dear|thanks|thank you|morning|evening) ..5 (mr|mrs|ms|miss|dr) ..10 (message|text|ring|dm|whatsapp|call|add|inbox|pm) me ..2 (here|on here|direct*|anytime|any time|if|when|tonight|about) ..6',
    '(message|text|ring|dm|whatsapp|call|inbox|pm) me ..4 (if|when|about) ..2 (needs|forgets|struggles|wants|is upset|is worried|is ill|homework) ..3',
    '(parents|mums|dads|mams|mum|dad|families|carers|grandparents) ..8 (add me|follow me|that follow me|who follow me|dm me|message me|text me|friend me|ring me|my number|my mobile|inbox me|whatsapp me|dms|poll|vote|group|chat|join|follow|friend request|friends)',
    '(add me|follow me|dm me|message me|text me|friend me|my number|inbox me|whatsapp me|set up|shall we|poll|join|dms are open|new group) ..8 (parents|mums|dads|mams|mum|dad|families|whatsapp|class chat|group chat|parents group)',
    '(poll|question|questions|vote|advice|shout out|hello|hi|hey|thanks|thank you|morning|evening) (for|to)? (the|all|my|all my|all the)? (parents|mums|dads|mams|families)',
    '(dm|message|text|ring|call|pm|inbox|whatsapp) me ..2 @handle',
    '(accept|accepting|accepted|friends with|friend requests from|following|friended|added|adding) ..5 (parents|mums|dads|mams|mum|dad|@parent-name|parent)',
    '(parents|mums|class|year|reception|street) (whatsapp|group chat|facebook group|chat|group)',
    '(shall|should|can|could|lets) (we|i|us) ..1 (set up|start|have|make|create) (a|the|our) ..3 (whatsapp|group|chat|facebook group)',
  ],
  reply: [
    '(hi|hello|hiya|hey|dear|morning|thanks|thank you|evening|alright|ah|aw|aww|oh|happy birthday|cheers|yes|sorry|congratulations|congrats|no) @parent-name ..8',
    '@parent-name ..8 (hes|shes|hell|shell|he is|she is|dont worry|his|her|let me know|message me|can you|could you|see you|fancy|thanks|xx|x|love|hun|drop|pop|ring)',
    '(hi|hello|hiya|hey|yes|no|ah|dear|thanks) @name ..14 (and|bring|wheel|tell|give|pick|drop|collect|get) ..1 @pupil-name',
  ],
  kid: [
    'your (boys|boy|girls|girl|son|sons|daughter|daughters|little one|little ones|lad|lads|lass|kids|kid|child|children|twins|@pupil-name) ..8',
    '(ive got|i teach|i have|got|im teaching) (your|ur) ..2 (@pupil-name|son|daughter|lad|lass|boy|girl|little one|kids|eldest|youngest) ..6',
    '(talk|walk|take|run|chat) you through (his|her|their) ..4 (scores|marks|results|report|grades|levels|targets|behaviour|test|mocks)',
    '(his|her|their) (scores|marks|results|report|grades|behaviour|homework|reading book) ..6 (message|dm|here|on here|tonight|ring|text|whatsapp|chat)',
  ],
};
