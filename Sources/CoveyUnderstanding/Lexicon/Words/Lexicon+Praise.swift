extension Lexicon {
    /// What people call things, people and events they are glad of.
    static let praise: StaticString = """
        good 0.5 0.6
        better 0.4 0.6
        best 0.75 0.8
        goodie goody 0.4 0.7
        great 0.7 0.8
        greater greatest greatly 0.6 0.7
        excellent excellently excellence 0.85 0.9
        excels excel excelled excelling 0.7 0.8
        superb superbly 0.85 0.9
        amazing amazed amaze amazes 0.8 0.9
        awesome awesomeness 0.8 0.9
        fantastic fantastically 0.85 0.9
        wonderful wonderfully 0.8 0.9
        brilliant brilliantly brilliance 0.75 0.9
        outstanding 0.8 0.8
        exceptional 0.75 0.8
        perfect 0.8 0.9
        perfectly perfection 0.75 0.9
        flawless flawlessly impeccable impeccably 0.8 0.8
        incredible 0.75 0.9
        phenomenal sensational spectacular spectacularly 0.8 0.9
        marvellous marvelous marvellously 0.75 0.9
        magnificent magnificently splendid splendidly 0.8 0.9
        fabulous fabulously 0.75 0.9
        terrific 0.75 0.9
        stellar 0.7 0.8
        extraordinary remarkable 0.6 0.8
        impressive impressively 0.65 0.8
        impressed impress impresses 0.65 0.8
        lovely 0.6 0.9
        beautiful beautifully beauty beauties 0.65 0.9
        gorgeous gorgeously stunning stunningly 0.7 0.9
        pretty_good 0.5 0.7
        elegant elegantly elegance 0.55 0.8
        exquisite exquisitely 0.7 0.9
        charming charm charmed charms 0.5 0.8
        delightful delightfully 0.7 0.9
        pleasant pleasantly 0.5 0.8
        pleasing 0.45 0.7
        nice 0.5 0.8
        nicely nicer nicest 0.5 0.7
        fine 0.25 0.5
        finest finer 0.55 0.7
        decent decently 0.3 0.6
        solid 0.35 0.6
        okay ok okey 0.1 0.4
        adequate adequately acceptable 0.1 0.5
        satisfactory 0.3 0.6
        worthwhile worthy 0.45 0.7
        valuable invaluable 0.5 0.6
        useful usefully usefulness 0.45 0.6
        handy convenient conveniently convenience 0.45 0.6
        practical 0.3 0.5
        effective effectively 0.45 0.5
        efficient efficiently efficiency 0.5 0.5
        productive 0.4 0.5
        superior supreme 0.5 0.6
        ideal ideally 0.5 0.7
        top_notch topnotch first_class first_rate world_class 0.75 0.8
        top_quality high_quality good_quality great_quality 0.65 0.7
        five_star five_stars 5_star 5_stars 0.7 0.7
        classy 0.5 0.8
        cool 0.4 0.7
        coolest cooler 0.45 0.7
        sweet 0.45 0.8
        sweetest sweetheart sweetie 0.5 0.8
        adorable adorably cute cutest cutie 0.55 0.9
        fun 0.5 0.8
        funny funnier funniest 0.35 0.8
        hilarious hilariously 0.45 0.9
        humorous witty 0.4 0.8
        entertaining entertained entertain 0.5 0.8
        enjoyable 0.6 0.9
        exciting 0.6 0.9
        interesting 0.35 0.7
        interestingly intriguing fascinating 0.4 0.8
        inspiring inspirational inspired inspire inspires inspiration 0.5 0.8
        innovative innovation innovations inventive 0.45 0.6
        creative creatively creativity 0.45 0.7
        clever cleverly ingenious genius 0.55 0.8
        smart smarter smartest 0.4 0.7
        wise wisely wisdom 0.4 0.7
        talented talent gifted 0.5 0.7
        skilled skillful skilful skills 0.35 0.6
        legend legendary iconic 0.55 0.8
        epic 0.5 0.8
        unbeatable unmatched unrivalled unparalleled second_to_none 0.7 0.8
        favorite favourite favorites favourites fave faves fav 0.55 0.8
        popular 0.3 0.4
        famous 0.2 0.3
        special 0.35 0.6
        memorable unforgettable 0.5 0.8
        magical magic 0.5 0.8
        heavenly divine 0.65 0.9
        glorious 0.6 0.9
        win wins winning winner winners won 0.45 0.5
        victory victories victorious triumph triumphant 0.5 0.6
        success successful successfully successes succeed succeeded succeeds 0.5 0.5
        achievement achievements achieve achieved 0.4 0.5
        champion champions 0.4 0.5
        advantage advantages beneficial benefit benefits 0.3 0.4
        improved improve improves improving improvement improvements 0.35 0.5
        progress 0.25 0.4
        upgraded 0.25 0.3
        positive positively 0.4 0.6
        positivity 0.45 0.7
        bright brighter brightest 0.3 0.5
        clean cleaner cleanest spotless 0.35 0.5
        tidy neat neatly 0.35 0.6
        fresh fresher 0.3 0.5
        tasty yummy delicious deliciously 0.65 0.9
        yum 0.55 0.9
        flavorful flavourful 0.5 0.8
        comfy comfortable comfortably comfort cosy cozy 0.45 0.7
        warm warmth warmly 0.3 0.6
        safe safely safer safest 0.3 0.4
        secure securely 0.25 0.4
        trusted trustworthy trust trusts trusting 0.4 0.6
        honest 0.4 0.6
        honesty integrity 0.4 0.6
        genuine authentic 0.3 0.6
        ethical responsible 0.3 0.6
        transparent transparency 0.25 0.5
        fair fairly_priced 0.3 0.6
        loyal loyalty 0.35 0.6
        generous generously generosity 0.5 0.7
        kind kindly kindness kindest kinder 0.5 0.8
        caring considerate thoughtful compassionate 0.55 0.8
        gracious graciously graceful 0.5 0.8
        brave bravely courage courageous hero heroes heroic 0.45 0.7
        strong stronger strongest 0.25 0.5
        powerful 0.35 0.6
        robust 0.35 0.5
        healthy healthier 0.3 0.4
        rich richer 0.2 0.4
        luxury luxurious 0.4 0.7
        premium 0.25 0.4
        lucky luckily luck 0.4 0.6
        fortunate fortunately 0.4 0.6
        blessed blessing blessings bless 0.5 0.8
        glad gladly 0.55 0.8
        welcome welcoming welcomed welcomes 0.35 0.5
        congratulations congrats congratulate congratulated 0.6 0.7
        bravo kudos props hats_off well_done 0.65 0.8
        good_job great_job nice_job nice_work good_work great_work 0.65 0.8
        cheers 0.35 0.6
        applaud applause salute 0.5 0.7
        recommend recommends recommending recommended highly_recommend 0.55 0.7
        recommendation recommendations 0.25 0.4
        must_have must_see must_buy must_read 0.5 0.8
        worth_it worth_every_penny worth_the_money worth_the_wait well_worth 0.6 0.8
        worth 0.3 0.6
        game_changer gamechanger life_saver lifesaver life_changing 0.65 0.8
        breath_of_fresh_air 0.6 0.8
        out_of_this_world 0.75 0.9
        on_point spot_on on_fleek 0.55 0.8
        thumbs_up two_thumbs_up 0.55 0.8
        blown_away blew_me_away blows_me_away mind_blowing mindblowing 0.7 0.9
        speechless 0.2 0.7
        wow woah whoa 0.4 0.8
        yay yaay hooray hurray woohoo woo_hoo woot 0.6 0.9
        yes yess yep yeah yea 0.1 0.3
        hopefully hope hopeful hopes hoping 0.2 0.6
        optimistic optimism 0.4 0.7
        promising 0.4 0.7
        ready 0.1 0.3
        free 0.15 0.2
        freebie freebies complimentary 0.3 0.4
        celebrate celebrates celebrated celebrating celebration 0.45 0.6
        party parties 0.2 0.4
        festive holiday holidays vacation 0.2 0.3
        birthday 0.2 0.3
        sunny sunshine 0.3 0.4
        peace peaceful calm calming 0.35 0.6
        relaxing relaxed relax 0.4 0.7
        gem gems treasure 0.5 0.7
        treat 0.25 0.5
        masterpiece 0.75 0.9
        classic 0.3 0.6
        stylish sleek chic 0.45 0.8
        attractive handsome 0.45 0.8
        sexy 0.4 0.8
        vibrant lively 0.4 0.7
        energetic 0.35 0.6
        passionate passion 0.4 0.7
        dedicated dedication committed commitment 0.35 0.6
        proud proudly pride 0.5 0.7
        honored honoured honor honour privileged 0.45 0.7
        respect respected respectful 0.4 0.6
        admire admirable admiration 0.5 0.8
        legit 0.3 0.6
        superstar rockstar rock_star superhero all_star 0.6 0.8
        angel angels 0.4 0.7
        pleasure 0.5 0.8
        bonus 0.3 0.4
        gift gifts 0.2 0.3
        rewarding rewarded reward 0.35 0.5
        """
}
