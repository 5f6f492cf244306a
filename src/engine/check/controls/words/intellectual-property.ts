import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  brands: terms(
    'disney pixar gruffalo julia_donaldson axel_scheffler peppa peppa_pig bluey paw_patrol pokemon pikachu harry_potter hogwarts marvel avengers spiderman frozen elsa minecraft lego nike adidas stitch mickey mickey_mouse minnie winnie_the_pooh paddington hungry_caterpillar very_hungry_caterpillar wimpy_kid taylor_swift barbie star_wars squishmallow hello_kitty roald_dahl dahl matilda wonka david_walliams walliams mr_men snoopy simpsons taylor_swifts premier_league liverpool_fc manchester_united gucci prada chanel',
  ),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  // To be had for nothing; intellectual-property.ts asks for somebody's work and a way to it.
  free: [
    '(watch|watching|stream|streaming|streams|download|downloads|downloading|get|grab|see|catch|click|read|listen) ..12 (free|for nothing|without paying|no subscription|not needed|no licence)',
    '(full|whole|complete|entire) ..10 (free|for nothing|no subscription|no adverts|no licence)',
    'free ..2 (full|whole|complete|entire|pdf|ebook|ebooks|audiobook|download|downloads|copy|copies|stream|streams|link) ..8',
    '(leaked|cracked|bootleg) ..4',
    '(dont pay|no need to pay|why pay|stop paying) (for)? ..6',
    '(before|till|until) (they take it down|its taken down|its pulled|they pull it|it gets taken|its gone|it gets pulled)',
    '(full|whole|complete|entire|every|all) ..4 (movie|film|album|episode|episodes|season|seasons|series|discography|saga|audiobooks?|ebooks?|match|game|fight|final|books) ..8 (here|link|stick|anyone wants|free|uploaded|my page|my channel|comments|bio|grab|dm|click)',
    '(anyone|who) wants? ..5 (download|full film|whole film|box set)',
    '(uploaded|filmed|recorded|ripped) (it|the)? ..6 (here|my channel|my page|watch|link)',
    '(download|film|movie|series|album|book|stick|copy|pdf) ..3 (dm|message|inbox) me',
    '(link|stream) (to|for|of) ..4 (stream|film|movie|download|match|fight|game)',
  ],
  share: [
    '(bunged|stuck|put|popped|dumped|chucked|uploaded|shoved|stashed|saved|dropped|copied) ..8 (shared drive|google drive|dropbox|onedrive|in the drive|on the drive|wetransfer|in the group|in a folder|on usb|usb stick)',
    '(premium|paid|subscription|licensed) ..3 (stuff|resources|account|pack|content|worksheets|login) ..10 (drive|free|share|shared|anyone|everyone|help yourself|link|dm|want)',
    '(dodgy|pirate|knock off|hooky|ripped) (stick|copy|copies|dvd|stream|link|box|download|version|site|website) ..6',
    '(anyone|someone|who) (got|have|has|want|wants) ..4 (pdf|scan|scans|copy|download|link|epub|torrent|mark scheme|answers) ..10 (instead of|rather than|save|without|free|dont want to buy|not paying|cant afford|cgp|textbook|book|novel|guide)',
    '(changed|swapped|took|take|put|stuck|slapped) ..4 (name|logo|names|logos) (on|off|and|with) ..6 (called it|ours|mine|sold|job done|nobody|no one|theirs|sorted|voila|genius)',
    '(traced|copied|photocopied|recorded|filmed|screen recorded|screengrabbed) ..6 (whole|every|all|entire|show|musical|concert|film|webinar|course|book|exam board)',
    '(full|whole|entire|complete|scanned|free|pirated|ripped|cracked|hooky|dodgy) (pdf|pdfs|copy|copies|scan|scans|book|guide|album|film|series|textbook|set|version|collection|back catalogue|season|ebook|epub|audiobook) ..12 (drive|link|dm|message|dropbox|folder|here|below|download|shared|share|share it|comments|google|airdrop|send|boots|help yourselves|help yourself|email|nobody tell|dont tell|for you|group|uploaded|posting|attached)',
    '(scanned|scanning|photocopied|photocopying|photographed|pdfd|ripped|uploaded|uploading|downloaded|downloading|screen recorded|recorded|copied|typed out|typed up|screenshotted) (the|a|all|every|my|this|whole|entire|each|it|them|that) ..6 (book|textbook|guide|workbook|pages|page|anthology|chapter|chapters|film|dvd|album|play|script|poem|scheme|pack|paper|magazine|novel|article|course|webinar|unit|copy|cover to cover|lot|test|comic|programme|song)',
    '(whole|entire|full|every (line|page|word|chapter|verse)|all (of|@num)) ..8 (typed out|typed up|scanned|uploaded|transcribed|to camera|read aloud|photographed|in full !stop|pasted)',
    '(reading|read|reads|narrating|recording) ..4 (whole|all|every page|every chapter|entire|cover to cover|in full|full book|start to finish|every night|chapter a day|chapter a night|a chapter) ..10',
    '(storytime|bedtime story|story time|bedtime stories) ..10 (camera|every page|whole|full|youtube|channel|live|video|tiktok|upload|uploaded|julia donaldson|dahl|walliams|@brands)',
    '[ (full|whole|complete|entire|scanned) (pdf|scan|ebook|epub|digital copy|photocopy) of ..6 (book|textbook|novel|guide|workbook|anthology|study guide|revision guide|scheme|cgp|pearson|oup|hodder|collins|aqa|edexcel) ] ..6 (if|anyone|wants|who wants|shout|happy to|email|send|message|dm|drop|inbox|for anyone|in the comments|below)',
    '[ pdf of the (whole|full|entire|complete) ..4 (book|textbook|novel|guide|workbook|anthology|scheme) ] ..6 (if|anyone|wants|who wants|shout|happy to|email|send|message|dm|drop|inbox|for anyone|in the comments|below)',
    '(dm|message|pm|inbox|email) me (for|and|if) ..8 (pdf|scan|scans|download|the (files|file))',
    '(torrent|torrents|torrented|pirate bay|piratebay|pirated|illegal download|libgen|z library|zlibrary|sci hub|dodgy box|dodgy stick|fire stick|firestick|dodgy firestick|hooky|cracked version|cracked copy|keygen|ripped it|ripped from|stream free|free stream|illegal stream|dodgy stream|123movies|putlocker|bootleg|knock off|knockoff|counterfeit)',
    '(sharing|share|shared|using|use|heres|borrow|borrowed|passing round|passing on|posting) ..2 (my|our|the schools|schools|one|a mates|friends)? ..2 (twinkl|white rose|tes|netflix|testbase|hegarty|sparx|oxford owl|bug club|licence|paid|subscription) ..6 (files|pack|download|downloads|resources|zip|folder|drive|free|everyone|you|link|for all|papers)',
    '(nobody|dont|do not|no one|shh|sorry|apologies|hope|dont anyone|please dont) ..2 (tell|mind|notice|sue|dob|grass|inform|snitch|minds|notices) ..4 (cgp|publisher|publishers|twinkl|author|authors|disney|pearson|aqa|edexcel|ocr|oup|copyright|lawyers|collins|hodder|tes|owner|photographer|bbc|getty|penguin)',
    '(no copyright infringement|copyright free if you|copyright who|copyright what|copyright police|dont own (the)? (rights|copyright|music|song)|i own nothing|all rights to|credit to whoever|credit whoever|no credit|not my photo|not my picture|found (it|this) on google|off google images|from google images|google images|pinched (it|this|them)? off|nicked (it|this|them|these)? off|nicked (it|this|them|these)? from|stole (it|this|them|these)? from|stolen from|lifted (it|this|them|these|ours|straight|wholesale|the lot)? ..1 (off|from)|cribbed from|ripped off|passed (it|them|this) off|pass (it|them|this) off|passing (it|them|this) off|claimed it as|copied and pasted|copied it|copied ours|copied word for word|word for word from|find and replace* the name|cropped (out|off) the (watermark|logo|name|signature)|watermark (cropped|removed|edited|gone|photoshopped)|removed the watermark|remove the watermark|getty|shutterstock|alamy) ..10',
  ],
  sell: [
    '@brands ..14 (@price|each|selling|for sale|sale|orders|order|shop|etsy|cricut|stock|quid|vinyl|printed|dm|message|mugs|mug|tumblers|tumbler|t shirts|cups|personalised|price|bundle|made to order|templates|svg|stickers|costumes to sell)',
    '(selling|for sale|orders|order|etsy|cricut|in stock|quid|vinyl|printed|mugs|mug|tumblers|t shirts|personalised|made to order|homemade|handmade|flogging) ..14 @brands',
    '(selling|sell|sold|flogging|for sale|tenner for|fiver for|quid for|charge for|on tes for|on etsy) ..6 (scheme|schemes|resources|lessons|powerpoints|worksheets|units|sow|lesson plans|past papers|mark schemes|mocks|revision guides|booklets|knowledge organisers) ..10 (department|departments|school|schools|trust|colleagues|team|we wrote|we made|work|faculty|@school|mine and|hers|his|theirs|cgp|aqa|pearson|twinkl|not mine|someone elses|made at work|school time)',
  ],
  music: [
    '(full|whole|entire|actual|proper|chart|original) ..3 (track|song|soundtrack|album|hit|single|music|tune|anthem|chorus|audio|version) ..10 (over|behind|montage|video|edit|reel|clip|background|underneath|on top|the top|film|highlights|to it|because)',
    '(montage|video|reel|highlights|clip|edit|film|slideshow|trailer|promo) ..12 (to|with|over|set to|soundtrack|soundtracked|backed by|featuring|track|song|music by|beat) ..4 (beyonce|taylor swift|ed sheeran|coldplay|adele|stormzy|dua lipa|sabrina carpenter|harry styles|oasis|queen|abba|rihanna|drake|bruno mars|billie eilish|olivia rodrigo|chappell roan|kanye|eminem|beatles|elton john|charli|raye|disney|pharrell|justin bieber|bieber|lewis capaldi|one direction|bts|the killers|fleetwood mac|michael jackson|whitney|hans zimmer|star wars|wicked|hamilton|greatest showman|frozen|encanto|chart|charts|no 1|number one)',
    '(beyonces?|taylor swifts?|ed sheerans?|coldplays?|adeles?|stormzys?|dua lipas?|sabrina carpenters?|harry styles|oasis|queens?|abbas?|bruno mars|billie eilish*|pharrells?|greatest showman|eye of the tiger|simply the best|dont stop me now|we are the champions|happy by pharrell|chart|hans zimmer) ..4 (track|song|over|over the top|underneath|playing|soundtrack|audio|as the backing|behind it|in the background)',
    '(showing|screening|streaming|live streaming|livestreaming|streamed|broadcast*|film night|movie night|put on) ..8 (disney|netflix|film|movie|match|frozen|encanto|wonka|pay per view|sky|dvd|barbie|paddington) ..8 (ticket|tickets|entry|hall|@price|youtube|facebook|live|pta|everyone|whole school|no licence|licence|for all|zoom|teams)',
  ],
};
