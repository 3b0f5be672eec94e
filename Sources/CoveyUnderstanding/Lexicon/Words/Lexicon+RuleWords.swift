extension Lexicon {
    /// The grammar: what denies, contrasts, strengthens and weakens. It comes first, so that its forms win.
    static let ruleWords: StaticString = """
        not isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't cannot shouldn't ~not 0
        haven't hasn't hadn't ain't mustn't needn't mightn't never without neither nobody none nothing ~not 0
        hardly barely scarcely rarely seldom no_longer not_even far_from anything_but lack lacks lacking ~not 0.1
        unable_to fail_to fails_to failed_to failing_to refuse_to refuses_to refused_to refusing_to ~not 0.2
        not_able_to won't_even can't_even don't_even doesn't_even didn't_even ~not 0.1
        stop_being stopped_being isn't_very isn't_even too_lazy_to nowhere_near ~not 0.2
        no zero ~no 0
        or nor ~or 0
        and n ~and 0
        if unless in_case assuming ~if 0
        see_if as_if if_anything if_you_ask_me if_i'm_honest 0 0
        would_be would_be_so would_be_a would_also_be would_really_be would_still_be would_even_be ~would 0
        it'd_be that'd_be i'd_be we'd_be this_would_be it_would_be that_would_be would_make ~would 0
        i_wish_you_a i_wish_you_all i_wish_you_the wish_you_a wish_you_all wish_you_the wish_them_all 0.1 0.5
        if_only i_wish wish_i wish_you_would wish_you_could wish_you'd wish_you_guys wish_you_were wish_they ~wish 0
        wish_it wish_this wish_that wish_we wish_he wish_she wish_my wish_our wish_the wish_there wish_your ~wish 0
        should_have should've should_of should_have_been should've_been shoulda ought_to ought_to_have ~wish 0
        supposed_to was_supposed_to supposed_to_be would_have_been would've_been could_have_been could've_been ~wish 0
        would_have_liked would_have_loved was_hoping were_hoping hoped_it_would hoping_it_would ~wish 0
        was_expecting expected_it_to_be thought_it_would_be thought_this_would_be thought_you_were ~wish 0
        but however yet nevertheless nonetheless whereas ~but 0
        although though even_though despite in_spite_of albeit ~although 0
        not_only not_just isn't_just isn't_only ~not_only 0
        very really truly super highly extremely incredibly insanely totally completely absolutely *1.3 0.3
        so such too deeply utterly thoroughly entirely wholly fully seriously genuinely hugely massively *1.25 0.25
        exceptionally extraordinarily remarkably outrageously ridiculously unbelievably amazingly *1.4 0.4
        fucking freaking fricking frickin effing bloody damn goddamn hella mega ultra uber *1.35 0.5
        particularly especially notably consistently constantly continually always ever *1.15 0.15
        more most much even way far real proper downright outright sheer pure major *1.15 0.15
        strongly heavily terribly awfully horribly dreadfully painfully *1.3 0.4
        never_been_so never_been_more never_seen_such never_had_such never_felt_so couldn't_be_more *1.4 0.4
        not_been_this never_been_this never_met_such never_experienced_such *1.4 0.4
        so_much so_very a_lot very_much by_far oh_so *1.3 0.3
        quite pretty rather *1.1 0.2
        slightly somewhat little bit a_bit a_little marginally mildly vaguely *0.6 0.2
        kinda sorta kind_of sort_of partly partially fairly moderately reasonably relatively *0.75 0.2
        almost nearly sometimes occasionally at_times *0.75 0.1
        supposedly allegedly apparently reportedly *0.7 0.2
        """
}
