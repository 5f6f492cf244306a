/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  official: [
    'on behalf of ..5 (@school|school|trust|staff|governors|head|headteacher|team|academy|department|slt|colleagues|pupils)',
    'official (school|trust|statement|response|line|position|comment|announcement|reply|update|word|news|confirmation) ..6',
    '(statement|apology|response|message|announcement|official word|press release) (from|by) (@school|the school|the trust|the governors|the head|our head|slt|the academy)',
    '(speaking|writing|posting|replying|commenting|answering|responding) (for|as) (the)? ..1 (@school|school|trust|head|governors|staff|team|academy|voice of)',
    '(the)? (@school|school|trust|we at) (apologises|apologise|regrets|confirms|denies|accepts|would like to apologise|wishes to|can confirm|would like to)',
    '(we|i) (the school|the trust|at @school) (apologise|confirm|regret|deny|accept|promise|guarantee)',
    '(speak|speaking) for (everyone|everybody|all|the whole|all of us|the entire|the staff|all staff) (at|in|of)? ..3',
    '(this is|heres|here is) (the)? (schools|trusts|official|our official) (statement|response|position|line|view|answer)',
  ],
  we: [
    'we at ..1 (@school|school|the trust)',
    '(at|here at|down at|over at) @school (we|our) (believe|think|dont|do not|reject|stand|support|oppose|welcome|are|will|would|never|always|condemn|back|say|have|wont|expect|want|know|feel|disagree|agree|teach|refuse)',
    '(as a|as one) (school|trust|staff|staffroom|department|team) (we|our)',
    '(@school|the trust|the school|our school|our trust) (view|views|position|stance|line|philosophy|policy|opinion|ethos|take|verdict|answer|vision|approach) (on|is|of|about|to|here|simple|remains|has|towards)',
    '(@school|the trust|our school|our trust) (believes|believe|thinks|opposes|supports|rejects|backs|stands|welcomes|condemns|says !it|wants|says no|will be voting|does not believe|doesnt believe|disagrees|agrees|endorses|recommends|is against|is for|is backing|is behind|is proud to support|is committed|has decided|will|wont|will not|would never|considers|feels|urges|calls on|promises|guarantees|intends|doesnt support|does not support)',
    '(view|views|position|stance|opinion|line|message|feeling) (of|at|in|from) ..1 (the)? (@school|school|trust|staffroom|governors|head|staff|board)',
    '(every|all|none of the) (member|members|teacher|teachers|staff|of us|governor) ..2 (of|at|in) @school ..4 (agree|agrees|thinks|think|believe|believes|backs|supports|wants|feels|feel|against|says|say|opposed|hates|know|support)',
    '(all of us|none of us|everyone|everybody|those of us|the staff|staff|teachers|the whole staff|the team) (here)? (at|in) @school ..3 (agree|agrees|think|thinks|believe|believes|back|backs|support|supports|want|wants|feel|feels|oppose|opposes|say|says|is against|are against|dont|do not|is behind|are behind|reject|rejects|know|knows|stand|stands|hope|hopes)',
    '(our|the|school|trust) (policy|position|philosophy|stance) (here)? (at|in) @school (is|on)',
  ],
  officer: [
    '(@colleague-name|@staff|the head|our head|my head|the ceo|our ceo|the chair|our chair|the governors) (is|are|s)? ..2 (behind|backing|backs|supports|supporting|in favour|against|opposed to|agrees with|on board|fully behind|wants the|wants everyone|wants it known|wants you|wants people|thinks the|thinks that|believes|says no to|says yes to|says you should|is voting|will be voting|endorses|has approved|approves of|has confirmed|confirms|promises|has promised|agrees|disagrees|hates the|told me to say|asked me to say|would say|would agree|also thinks|stands with|is right behind|wont say)  ..6',
    '(speaking|talk|talking|say this|saying this|saying so|say so|answer|answering|said) (for|on behalf of) (@colleague-name|@staff|the head|her|him|them)',
    '(he|she|theyll|shell|hell) ..2 (not say so|wont say so|wont say it|cant say so|cant say it|too polite to say) ..8',
    '(head|headteacher|ceo|chair|governors|slt) (has|have) (asked|told) me to (say|post|tell|pass|announce|let)',
    '(i|we) speak for !(no|nobody|none|myself|only) ..6 (staff|school|trust|head|teachers|department|@school|colleagues|governors|everyone)',
  ],
};
