extension Lexicon {
    /// What posts write instead of words.
    static let slang: StaticString = """
        lol lols lolz 0.2 0.6
        lmao lmfao rofl lmaoo roflmao 0.25 0.7
        haha hahaha hahah hah hahahaha hahahahaha bahaha 0.25 0.6
        hehe hehehe heh 0.25 0.6
        xd 0.3 0.7
        ily ilysm iloveyou ilove 0.65 0.9
        bff bffs bae 0.35 0.6
        dope lit gucci fye 0.45 0.8
        goat goated 0.55 0.8
        bomb the_bomb da_bomb 0.3 0.7
        fab 0.6 0.9
        fabs brill ace 0.6 0.8
        wicked 0.25 0.8
        rad gnarly 0.4 0.8
        swag swaggy 0.25 0.7
        yass yas yaas 0.5 0.8
        gg 0.3 0.5
        gr8 gr8t gud gd 0.5 0.7
        amazeballs amazin 0.7 0.9
        awsome awesum awesomee 0.75 0.9
        tight_knit 0.3 0.5
        phat 0.35 0.7
        pog poggers 0.5 0.8
        w00t 0.5 0.8
        sup 0 0.3
        fml ffs fgs -0.6 0.9
        stfu gtfo -0.6 0.9
        pos -0.5 0.8
        wth -0.4 0.8
        trash_company garbage_company joke_of_a_company -0.85 1
        craptastic suckfest craphole crapola -0.65 0.9
        borked fubar snafu -0.5 0.7
        noob n00b -0.2 0.7
        salty -0.3 0.7
        butthurt -0.35 0.8
        bruh -0.1 0.6
        oof -0.3 0.7
        ick icky -0.45 0.8
        bleh blah -0.3 0.7
        nope nah naw -0.15 0.4
        noo -0.3 0.7
        l8 -0.2 0.3
        sux suxx suks -0.65 0.9
        h8s h8ers haters hater -0.5 0.8
        shittiest shittier -0.7 0.9
        fuckin fuckers fucker fuckery motherfucker -0.55 0.9
        fugazi -0.4 0.7
        ghetto -0.25 0.7
        retarded retard -0.6 0.9
        dumbass jackass -0.6 0.9
        disapointed dissapointed disappointd dissapointing disapointing -0.6 0.8
        dissapointment disapointment -0.6 0.8
        horribad terribad -0.75 0.9
        rediculous rediculus -0.6 0.9
        definately defiantly 0 0.3
        firstworldproblems -0.2 0.6
        epicwin 0.6 0.8
        tgif 0.4 0.6
        fomo -0.15 0.5
        rip -0.3 0.4
        nsfw -0.05 0.2
        """
}
