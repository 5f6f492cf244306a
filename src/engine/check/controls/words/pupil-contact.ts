/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  invite: [
    '(add|follow|dm|message|text|snap|whatsapp|ring|inbox|friend|pm) me (back|on|here|if|later|when|anytime|any time|tonight|for|up|and|on here|at|with|over|x|your)? ..6',
    '(my|the) (insta|instagram|snap|snapchat|tiktok|facebook|number|mobile|whatsapp|discord|xbox|gamertag|psn|twitter|dms|dm|inbox|socials) ..2 (is|is|are|officially|now|open|opens|always|s|here) ..6',
    '(accept|accepting|accepted|approved|approving|accepted all|letting|let) ..4 (requests|request|follows|follow|friend requests)',
    '(send|fire|ping|drop) (those|your|me|over|in) ..2 (requests|request|friend request|follow|message|messages|snaps|dms|questions|work|essays|drafts)',
    '(snap streak|snapchat streak|streak|streaks|snap group|group chat|gc|discord|discord server|whatsapp group|chat group|minecraft server|private story|close friends) ..3 (group|is live|live|with|for|join|add|link|now|up)',
    '(got|get|have|ive got|saved|found|has|took|swapped) (@pupil-name|his|her|their|the kids|a kids|one of the kids|a students|some students|students|pupils) ..1 (number|numbers|mobile|snap|insta|snapchat|instagram|whatsapp) ..10',
    '(texting|messaging|snapping|dming|whatsapping|facetiming|gaming|playing (fortnite|xbox|fifa|minecraft|roblox)) (with)? (a|one of|some of|my|the|@pupil-name)? ..4 (@pupil|@pupil-name|tutor group|form|class|kids|lads|girls)',
    '(ill|i will|happy to|gonna|i can) (duet|reply|follow you|follow back|dm you|message you|text you|snap you|add you|duet it|like it|stitch it|pick you up|give you a lift|drop you|meet you|collect you) ..4',
    '(shout out|shoutout|hello|hi|hey|love|big up|wave) (to)? (all)? (my|the)? ..2 (@pupil|@pupil-name|lot|tutor group|class) ..6 (comments|comment|watching|live|following|followers|chat|tuned|stream|duet|joining|in here|on here|tiktok)',
    '(see you|play|join|meet|catch you|chat) ..4 (online|on xbox|on fortnite|on discord|on snap|on playstation|on roblox|on minecraft|at mine|in my car)',
    '(happy birthday|well done|good luck|congratulations|proud of you|miss you|love you|feel better|night|sleep well) (@pupilhandle) ..6',
    '@pupilhandle ..8',
    '(you lot|my year|year 11s?|year 13s?|y11s?|y13s?|leavers|ex y11|sixth formers|upper sixth|class of) ..12 (add me|follow me|add my|insta|snap|facebook|dm|friend|requests|request|accept|follow back|message me|whatsapp|keep in touch|stay in touch)',
    '(keep|stay) in touch ..8 (insta|snap|facebook|add|follow|dm|message|here|whatsapp|number|@handle)',
    '(stuck|struggling|need help|questions|any questions|worried|upset|cant sleep|panicking|revision) ..8 (dm|message|text|snap|add|inbox|whatsapp|ping) me',
    '(lift|lifts) (home|to|back) ..8 (@pupil|@pupil-name|you)',
    '(dm|message|text|whatsapp|snap) ..4 (me)? ..3 (your|the)? (essay|essays|homework|draft|drafts|coursework|answers|questions|work) ',
  ],
  reply: [
    '@handle ..4 (no|yes|its|page|hw|homework|due|exercise|question|hand it|bring|essay|revise|test|well done|good|great|nice|go to bed|sir|miss|period|see you|youre|thats|haha|mock|chapter) ..8',
  ],
};
