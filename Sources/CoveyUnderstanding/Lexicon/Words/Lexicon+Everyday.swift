extension Lexicon {
    /// Words of daily life, news and sport that lean one way.
    static let everyday: StaticString = """
        agree agreed agrees 0.2 0.4
        disagree disagrees disagreed -0.25 0.5
        accept accepted 0.15 0.2
        supported supporting 0.15 0.2
        supportive encouraging encouraged encourage 0.4 0.6
        join joined joining 0.05 0.1
        friend friends friendship 0.25 0.3
        dream dreams dreamy 0.3 0.5
        alive 0.2 0.3
        awaited long_awaited 0.2 0.4
        award awards awarded 0.35 0.3
        growth growing 0.15 0.2
        boost boosts boosted 0.3 0.3
        build_quality 0 0.1
        capable competent 0.35 0.6
        consistent 0.2 0.4
        correct correctly accurate accurately 0.25 0.4
        durable sturdy long_lasting 0.4 0.5
        enough 0.05 0.3
        fashionable trendy 0.35 0.7
        flexible flexibility versatile 0.35 0.5
        hot 0.1 0.4
        huge massive enormous 0.1 0.4
        important 0.15 0.5
        key 0.05 0.2
        light 0.05 0.2
        modern 0.25 0.4
        natural 0.15 0.4
        new 0.05 0.2
        quality 0.25 0.4
        quiet quietly 0.15 0.4
        refreshing refreshed refreshingly 0.5 0.8
        rocks rocked rocking rockin 0.5 0.8
        romantic 0.4 0.7
        sharp crisp 0.3 0.5
        silky soft softer 0.25 0.5
        spacious roomy 0.4 0.6
        steady 0.2 0.4
        thriving thrive prosper 0.45 0.6
        tremendous tremendously 0.55 0.8
        truthful sincere sincerely 0.35 0.6
        unique uniquely 0.35 0.7
        upbeat uplifting 0.5 0.8
        wholesome 0.5 0.8
        wealth wealthy 0.25 0.4
        youthful 0.3 0.6
        amicable harmonious harmony 0.4 0.6
        ambitious 0.25 0.6
        appetising appetizing mouthwatering 0.55 0.9
        captivating compelling gripping 0.5 0.8
        catchy 0.4 0.8
        colorful colourful 0.3 0.6
        commendable praiseworthy 0.55 0.8
        praise praised praising 0.45 0.6
        congenial 0.4 0.7
        dazzling dazzled 0.6 0.9
        empower empowered empowering 0.35 0.6
        enchanting enchanted 0.6 0.9
        enthusiastic enthusiasm 0.45 0.7
        faithful faithfully 0.35 0.6
        fulfilled fulfilling 0.45 0.7
        gentle gently 0.3 0.6
        glowing 0.4 0.7
        hospitable hospitality 0.4 0.6
        immaculate pristine 0.6 0.8
        jolly merry 0.45 0.8
        laudable 0.5 0.8
        merit 0.25 0.5
        noble 0.35 0.7
        picturesque scenic 0.5 0.8
        playful 0.35 0.7
        plush 0.35 0.7
        polished refined 0.4 0.7
        priceless 0.55 0.8
        radiant 0.5 0.8
        reassuring reassured reassurance 0.4 0.7
        rejoice 0.55 0.8
        seductive 0.3 0.8
        serene tranquil 0.45 0.7
        sophisticated 0.35 0.7
        sparkling 0.35 0.6
        sublime 0.7 0.9
        swell 0.3 0.7
        tender 0.3 0.6
        thoughtfully 0.4 0.6
        timeless 0.45 0.7
        touching moving_story heartwarming heart_warming 0.5 0.8
        trusty 0.4 0.6
        undefeated 0.45 0.5
        vivid 0.3 0.6
        warm_hearted good_hearted kind_hearted 0.55 0.8
        whimsical 0.3 0.7
        wonders 0.3 0.6
        zesty 0.4 0.7
        abrupt abruptly -0.2 0.5
        accused accuse accuses accusing -0.3 0.4
        ache aches aching headache headaches -0.4 0.6
        addicted addictive -0.05 0.6
        adverse -0.35 0.5
        aggravating aggravated -0.5 0.8
        agony -0.55 0.7
        allergic -0.25 0.3
        arrested arrest -0.3 0.3
        ass asshole assholes bastard bastards bitch bitches dick dickhead prick -0.6 0.9
        bitter bitterly -0.35 0.7
        bleak gloomy gloom grim -0.45 0.7
        bother bothers bothered bothersome -0.35 0.6
        bull -0.1 0.3
        bully bullying bullied -0.55 0.6
        burden -0.35 0.5
        censor censored censorship -0.3 0.5
        cheat cheats cheating -0.5 0.6
        choke choked choking -0.3 0.4
        clash conflict conflicts -0.25 0.3
        cold colder -0.1 0.3
        collapse collapsed -0.4 0.3
        condemn condemned -0.45 0.6
        contempt -0.55 0.8
        coward cowards cowardly -0.55 0.8
        crooks crook crooked -0.6 0.8
        curse cursed cursing -0.4 0.7
        cynical -0.3 0.7
        deadly fatal -0.45 0.4
        decline declined declines declining -0.25 0.3
        decay -0.3 0.4
        defeat defeated -0.3 0.4
        degrading degraded -0.5 0.7
        demand demands demanded -0.1 0.3
        demeaning belittling -0.5 0.8
        deteriorate deteriorated deteriorating -0.45 0.5
        detrimental -0.45 0.6
        discouraged discouraging disheartening disheartened -0.45 0.8
        discriminate discrimination discriminated -0.5 0.6
        disease -0.35 0.3
        dismal -0.55 0.8
        disorganised disorganized -0.5 0.7
        disturbing disturbed disturb -0.45 0.7
        dread dreading dreaded -0.45 0.8
        drunk -0.15 0.4
        dry 0 0.2
        empty -0.15 0.3
        enemy enemies -0.35 0.5
        error_prone -0.5 0.5
        exploit exploited exploiting exploitation -0.45 0.6
        expired -0.2 0.2
        exposed -0.15 0.3
        fatigue -0.3 0.5
        feeble -0.4 0.7
        fight fights fighting -0.2 0.3
        fire_them fire_him fire_her get_fired -0.5 0.7
        flop flops flopped -0.45 0.7
        forced force forces -0.2 0.3
        forget_it forgot forgotten -0.2 0.3
        frantic -0.3 0.6
        fugly hideous -0.65 0.9
        fuss -0.25 0.5
        grief grieving mourn mourning -0.45 0.6
        guilty guilt -0.35 0.6
        hassle hassles -0.4 0.6
        havoc -0.45 0.6
        heartless soulless -0.6 0.8
        heinous -0.75 0.8
        hurdles obstacle obstacles -0.2 0.4
        hysterical -0.1 0.7
        idle -0.1 0.2
        inhumane -0.7 0.8
        injured injury injuries injure -0.35 0.3
        insecure -0.35 0.6
        invalid -0.2 0.3
        jail prison -0.25 0.2
        jerk jerks -0.5 0.8
        lawsuit sue suing sued -0.35 0.3
        limited -0.1 0.3
        ludicrously -0.4 0.8
        manipulative manipulated manipulating -0.5 0.7
        menace -0.45 0.7
        monopoly -0.3 0.4
        monster monsters -0.3 0.5
        monstrosity -0.6 0.8
        mourned -0.4 0.5
        murky -0.25 0.5
        nag nagging -0.35 0.6
        nauseating nausea nauseous -0.5 0.7
        nonsensical -0.5 0.8
        notorious -0.35 0.6
        obnoxious -0.6 0.9
        obsessed 0.1 0.7
        odious -0.6 0.8
        oppressive oppression oppressed -0.5 0.6
        overwhelmed overwhelming -0.2 0.6
        panic panicked panicking -0.4 0.6
        paranoid -0.35 0.7
        peeved irked -0.45 0.8
        pest pests -0.35 0.5
        petty -0.4 0.8
        pity pitiful -0.4 0.8
        plague plagued -0.4 0.5
        pollution polluted -0.4 0.4
        predatory -0.55 0.7
        prejudice -0.45 0.6
        pretentious -0.45 0.8
        protest protests protesting -0.2 0.3
        punish punished punishment -0.35 0.4
        puzzled puzzling -0.2 0.5
        quit quits quitting -0.25 0.3
        random -0.05 0.3
        refuse refuses refused refusing -0.3 0.4
        regressive -0.35 0.6
        repulsed -0.6 0.8
        resent resentment -0.45 0.7
        revolt -0.25 0.4
        riot riots -0.3 0.3
        rot rots rotting -0.4 0.5
        ruthless -0.4 0.7
        sarcastic sarcasm -0.2 0.7
        savage -0.1 0.6
        scar scarred -0.3 0.5
        scum scumbag scumbags -0.7 0.9
        severe severely -0.3 0.4
        sexual_harassment harassment harass harassed harassing -0.6 0.6
        shallow -0.3 0.7
        shortage shortages -0.3 0.3
        shut_up -0.5 0.8
        slander -0.45 0.6
        slap_in_the_face kick_in_the_teeth -0.65 0.8
        snob snobbish snobby -0.45 0.8
        sore -0.3 0.5
        spoil spoiled spoilt spoils -0.3 0.6
        stain stained stains -0.25 0.4
        stingy -0.45 0.7
        struggle struggles struggling struggled -0.35 0.5
        stubborn -0.25 0.6
        inhuman -0.65 0.8
        suicide suicidal -0.5 0.4
        sucker suckers -0.45 0.8
        tense tension -0.25 0.5
        thug thugs -0.5 0.7
        tiresome tiring -0.4 0.7
        torn -0.2 0.4
        torture tortured torturous -0.55 0.7
        trap trapped -0.3 0.4
        treacherous -0.5 0.7
        trolls troll trolling -0.35 0.6
        tyrant tyranny -0.5 0.6
        ungrateful thankless -0.5 0.8
        unwanted undesirable -0.4 0.6
        unwilling -0.25 0.5
        unprepared -0.3 0.5
        uneasy -0.35 0.7
        untrustworthy -0.6 0.7
        untrue -0.35 0.5
        vandal vandalism -0.45 0.4
        vicious -0.5 0.7
        villain -0.35 0.5
        vomit puke puking -0.5 0.7
        vulgar -0.45 0.8
        woeful woefully -0.6 0.8
        wound wounded wounds -0.35 0.3
        wreck wrecked wrecks -0.45 0.5
        yell yelled yelling shout shouting screaming scream -0.25 0.4
        """
}
