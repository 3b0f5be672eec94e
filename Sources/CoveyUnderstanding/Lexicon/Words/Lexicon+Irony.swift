extension Lexicon {
    /// What irony begins with, in all languages: marks on forms, most of which have an entry of their own.
    static let irony: StaticString = """
        gotta_love got_to_love just_love don't_you_love love_how love_when love_it_when love_being love_having 0.6 0.9
        nice_of_you how_nice how_lovely how_wonderful lucky_me lucky_us what_a_treat always_a_pleasure 0.45 0.8
        nice_one top_job stellar_job fantastic_job excellent_job brilliant_job awesome_job hats_off bravo 0.55 0.8
        just_what_i_needed just_what_we_needed exactly_what_i_needed nothing_better_than 0.5 0.8
        love loving loves enjoy enjoying enjoyed adore glad happy thrilled excited nothing_like nothing_better_than ~loves 0
        gotta_love got_to_love just_love don't_you_love love_how love_when love_it_when love_being love_having ~thanks 0
        thank thanks thx thnx thank_you thankyou cheers ty congrats congratulations kudos bravo well_done ~thanks 0
        good_job great_job nice_job nice_work good_work great_work way_to_go hats_off nice_of_you ~thanks 0
        nice_one top_job stellar_job fantastic_job excellent_job brilliant_job awesome_job slow_clap ~thanks 0
        just_what_i_needed just_what_we_needed exactly_what_i_needed how_nice how_lovely how_wonderful ~thanks 0
        always_a_pleasure what_a_surprise big_surprise what_a_treat lucky_me lucky_us ~thanks 0
        thanks_for_nothing thanks_a_bunch yeah_right nice_try sarcasm sarcastic irony ironically ~ironic 0
        sarcasmo ironía ironie ironia sarkasmus sarcasme ~ironic 0
        gracias felicidades felicitaciones enhorabuena merci félicitations felicitations chapeau ~thanks 0
        danke dankeschön glückwunsch gratuliere gratulation grazie complimenti congratulazioni bravi ~thanks 0
        obrigado obrigada parabéns parabens valeu شكرا مبروك برافو ~thanks 0
        धन्यवाद शुक्रिया बधाई dhanyavad shukriya badhai ~thanks 0
        encanta adoro adore j'adore liebe amo ~loves 0
        gracias_por_nada merci_pour_rien danke_für_nichts danke_fuer_nichts na_toll na_super na_klasse ~ironic 0
        grazie_di_niente grazie_per_niente grazie_di_nulla obrigado_por_nada obrigada_por_nada ~ironic 0
        شكرا_على_لا_شيء ~ironic 0
        🙄 😒 🙃 🤡 😑 😏 ~mocks 0
        """
}
