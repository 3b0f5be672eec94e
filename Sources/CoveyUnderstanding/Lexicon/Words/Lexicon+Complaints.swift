extension Lexicon {
    /// What people call things, people and events they are sorry about.
    static let complaints: StaticString = """
        bad -0.55 0.7
        worse -0.6 0.7
        worst -0.85 0.9
        worsen worsened worsening worsens -0.5 0.6
        badly -0.5 0.6
        terrible -0.8 0.9
        horrible -0.8 0.9
        horrific horrendous horrid -0.8 0.9
        awful -0.8 0.9
        dreadful appalling appalled appallingly -0.8 0.9
        atrocious abysmal abysmally -0.85 0.9
        pathetic pathetically -0.75 0.9
        disgusting disgust disgusted disgusts disgustingly disgraceful disgrace disgraced -0.8 0.9
        shameful shamefully shame -0.55 0.8
        shame_on -0.7 0.9
        shambles shambolic -0.7 0.9
        poor -0.55 0.7
        poorly poorer poorest -0.55 0.7
        lousy crummy shoddy -0.6 0.8
        mediocre subpar sub_par below_par substandard second_rate -0.45 0.8
        inferior -0.45 0.6
        average -0.05 0.5
        meh -0.25 0.7
        so_so -0.1 0.6
        lame lamest -0.5 0.8
        boring bored boredom bore dull tedious -0.5 0.8
        stupid stupidly stupidity -0.6 0.9
        dumb dumbest idiotic idiot idiots moron morons moronic imbecile -0.65 0.9
        fool fools foolish silly -0.35 0.8
        ridiculous ludicrous absurd laughable -0.6 0.9
        joke -0.35 0.7
        what_a_joke a_joke total_joke absolute_joke complete_joke -0.65 0.9
        pointless useless uselessly -0.65 0.8
        worthless -0.7 0.9
        meaningless senseless nonsense -0.5 0.8
        rubbish garbage trash trashy junk -0.7 0.9
        crap crappy crappiest -0.65 0.9
        shit shitty shite bullshit bs shitshow -0.65 0.9
        sucks suck sucked sucking sucky -0.65 0.9
        blows -0.35 0.7
        damn_it dammit damnit -0.45 0.8
        fuck fucked fucks wtf -0.55 0.9
        fuck_you fuck_off screw_you -0.85 1
        screwed screwed_up screws_up screwing -0.55 0.8
        ugly ugliest -0.55 0.9
        nasty nastier -0.6 0.8
        gross -0.55 0.9
        vile foul rotten repulsive revolting -0.7 0.9
        filthy dirty dirt -0.45 0.6
        smelly stinks stink stinky stinking -0.5 0.8
        messy mess messed messed_up -0.5 0.7
        chaos chaotic -0.5 0.7
        wrong wrongly -0.4 0.5
        mistake mistakes mistaken -0.4 0.5
        error errors erroneous -0.4 0.3
        fault faults faulty -0.45 0.4
        flaw flaws flawed -0.4 0.6
        fail fails failed failing failure failures epicfail -0.55 0.6
        fiasco disaster disasters disastrous catastrophe catastrophic -0.7 0.7
        nightmare nightmares nightmarish -0.7 0.9
        tragic tragedy tragically -0.6 0.7
        hell hellish -0.5 0.8
        toxic poison poisonous -0.6 0.7
        evil wicked_people sinister -0.65 0.8
        cruel cruelty brutal brutally -0.6 0.8
        harsh harshly -0.4 0.7
        mean_spirited hateful -0.65 0.9
        abusive abuse abused -0.65 0.7
        corrupt corruption -0.6 0.6
        criminal crime crimes criminals -0.5 0.4
        illegal illegally unlawful -0.45 0.4
        liar liars lies lying lied -0.6 0.8
        dishonest dishonesty deceitful deceptive deceived misleading mislead misled -0.6 0.7
        fake faked counterfeit bogus phony -0.5 0.6
        false falsely -0.35 0.4
        hypocrite hypocrites hypocrisy hypocritical -0.6 0.9
        shady sketchy dodgy fishy suspicious -0.45 0.8
        greedy greed selfish -0.55 0.8
        arrogant arrogance smug condescending patronising patronizing -0.55 0.8
        ignorant ignorance clueless -0.5 0.8
        careless carelessly negligent negligence reckless -0.55 0.7
        lazy laziness sloppy -0.45 0.7
        incompetent incompetence inept -0.7 0.8
        unprofessional unprofessionally -0.6 0.7
        unacceptable unforgivable inexcusable -0.65 0.8
        unfair unfairly unjust -0.5 0.7
        unreliable inconsistent -0.5 0.6
        unhappy unsatisfied dissatisfied unimpressed displeased -0.55 0.8
        unhelpful unfriendly unkind unwelcoming -0.55 0.8
        uncomfortable -0.4 0.6
        unpleasant unbearable intolerable insufferable -0.6 0.8
        unfortunate unfortunately sadly -0.35 0.6
        unlucky -0.35 0.6
        unnecessary unnecessarily needless needlessly -0.3 0.6
        unusable unplayable unwatchable unreadable inaccessible -0.6 0.6
        unsafe dangerous danger hazardous hazard risky -0.45 0.5
        unhealthy -0.4 0.5
        unethical immoral -0.55 0.7
        unclear confusing confused confuses confusion -0.35 0.6
        complicated complex convoluted -0.25 0.5
        difficult difficulty difficulties -0.3 0.5
        hard_to_use hard_to_find hard_to_understand -0.35 0.6
        impossible impossibly -0.4 0.5
        inconvenient inconvenience inconvenienced -0.4 0.6
        inadequate insufficient -0.4 0.6
        inappropriate -0.4 0.6
        inaccurate incorrect incorrectly -0.4 0.5
        ineffective inefficient -0.45 0.6
        inexplicable -0.25 0.6
        weak weaker weakest weakness -0.35 0.6
        negative negatively -0.4 0.5
        negativity -0.45 0.7
        ruin ruins ruined ruining -0.6 0.7
        destroy destroyed destroys destroying destroyer -0.5 0.5
        damage damaged damages damaging -0.45 0.4
        harm harmful harmed harming -0.5 0.5
        hurt hurts hurting hurtful -0.45 0.7
        pain painful pains -0.45 0.7
        suffer suffers suffered suffering -0.5 0.6
        sick_of tired_of fed_up fed_up_with -0.6 0.9
        sick illness sickness -0.3 0.5
        sickening sickened -0.6 0.9
        dead death die died dies dying -0.25 0.3
        kill killed kills killing -0.35 0.4
        murder murdered -0.5 0.4
        war wars attack attacks attacked violence violent -0.4 0.4
        terror terrorist terrorists terrorism -0.55 0.4
        threat threats threaten threatened threatening -0.45 0.5
        victim victims -0.35 0.4
        racist racism sexist bigot homophobic -0.7 0.7
        scandal -0.5 0.5
        crisis -0.4 0.4
        accident accidents -0.35 0.3
        emergency -0.25 0.3
        weird weirdly strange strangely odd -0.2 0.7
        creepy scary freaky eerie -0.4 0.8
        awkward cringe cringey cringy -0.35 0.8
        tacky cheesy cheap_looking -0.35 0.8
        tasteless bland flavorless flavourless -0.45 0.8
        stale soggy undercooked overcooked burnt -0.4 0.6
        cold_food -0.4 0.5
        noisy loud -0.25 0.5
        crowded overcrowded cramped -0.3 0.6
        overrated overhyped -0.45 0.8
        underwhelming underwhelmed lacklustre lackluster -0.5 0.8
        outdated obsolete antiquated -0.35 0.6
        annoyance nuisance -0.5 0.8
        trouble troubles troubled troublesome -0.4 0.6
        problem problems problematic -0.4 0.5
        issue issues -0.3 0.4
        complain complains complained complaining complaint complaints -0.4 0.5
        criticism criticise criticize criticised criticized -0.3 0.5
        blame blamed blames blaming -0.35 0.6
        reject rejected rejects rejecting rejection -0.35 0.4
        deny denied denies denying denial -0.3 0.4
        ban banned bans -0.25 0.3
        lose loses losing loser losers loss losses -0.35 0.5
        miss_out missed_out -0.3 0.5
        worry worries worried worrying worrisome -0.4 0.7
        warn warning warnings warned -0.2 0.3
        beware avoid -0.45 0.6
        avoided avoids avoiding -0.2 0.4
        boycott boycotting boycotted -0.6 0.7
        vile_company horrible_company terrible_company awful_company -0.9 1
        bad_service terrible_service awful_service horrible_service poor_service -0.85 0.9
        worst_service worst_company worst_airline worst_customer_service -0.95 1
        bad_taste left_a_bad_taste -0.6 0.8
        """
}
