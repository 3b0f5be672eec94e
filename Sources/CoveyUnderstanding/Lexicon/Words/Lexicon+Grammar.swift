extension Lexicon {
    // What the other languages suppose, wish and deny, before their own lists, so that these lines win.

    static let spanishGrammar: StaticString = """
        ojalá ojala si_tan_solo si_tan_sólo si_solo_fuera quisiera_que me_gustaría_que me_gustaria_que ~wish 0
        debería deberia deberían deberian debería_ser deberia_ser debería_haber deberia_haber debieron ~wish 0
        hubiera_sido habría_sido habria_sido hubiese_sido estaría_bien_que estaria_bien_que ~wish 0
        sería seria estaría estaria serían serian ~would 0
        si_fuera si_fuese si_fueran si_tuviera si_tuvieran si_tuviese si_hubiera si_pudiera si_pudieran ~if 0
        si_me si_el si_la si_los si_las si_pueden si_puedes si_no si_van si_es si_está si_esta si_hay ~if 0
        gracias_por_nada -0.4 0.8
        si_arreglan si_contestaran si_funcionara si_mejoraran ~if 0
        """

    static let frenchGrammar: StaticString = """
        pas jamais guère guere ~around 0
        ne ~not 0
        ne_que n'ai_que n'a_que ~not_only 0
        et ~and 0
        si_seulement j'aimerais_que j'aurais_aimé j'aurais_aime aurait_dû aurait_du auraient_dû auraient_du ~wish 0
        devrait devraient devriez aurait_été aurait_ete aurait_pu auraient_pu dommage_que ~wish 0
        serait seraient ~would 0
        merci_pour_rien -0.4 0.8
        si_vous si_on si_tu si_le si_la si_les si_ça si_ca s'il s'ils si_elle si_je si_c'était si_cétait ~if 0
        """

    static let germanGrammar: StaticString = """
        nicht nich net ned nie niemals nöd noed nicht_mehr nicht_einmal nichtmal ~around 0
        und ~and 0
        wenn_nur ich_wünschte ich_wuenschte wünschte wuenschte hätte_sein hätte_ich_mir hätte_gerne ~wish 0
        sollte sollten hätte_sein_können hätten_sein_können wäre_gewesen ~wish 0
        wäre waere wär waer wären waeren ~would 0
        wenn falls sofern ~if 0
        danke_für_nichts danke_fuer_nichts na_toll na_super na_klasse -0.3 0.8
        """

    static let italianGrammar: StaticString = """
        magari vorrei_che se_solo dovrebbe dovrebbero dovreste avrebbe_dovuto sarebbe_stato sarebbe_stata ~wish 0
        avrebbero_dovuto peccato_che ~wish 0
        sarebbe sarebbero ~would 0
        se qualora ~if 0
        grazie_di_niente grazie_per_niente grazie_di_nulla -0.4 0.8
        """

    static let portugueseGrammar: StaticString = """
        tomara_que quem_dera queria_que gostaria_que deveria deveriam devia deviam poderia_ser teria_sido ~wish 0
        seria seriam ~would 0
        se_fosse se_tivesse se_fossem se_pudesse se_pudessem se_houvesse se_vocês se_voces se_você se_o se_a ~if 0
        caso ~if 0
        obrigado_por_nada obrigada_por_nada -0.4 0.8
        """

    static let arabicGrammar: StaticString = """
        ليت ياليت يا_ليت ياريت يا_ريت لو_بس اتمنى_لو أتمنى_لو كان_المفروض المفروض ~wish 0
        لو إذا اذا ولو ~if 0
        شكرا_على_لا_شيء -0.4 0.8
        """

    static let hindiGrammar: StaticString = """
        नहीं नही मत nahi nahin nhi nahii nai nahee mat ~behind 0
        ना na 0 0
        और aur ~and 0
        काश kaash kash होना_चाहिए_था hona_chahiye_tha ~wish 0
        अगर यदि agar ~if 0
        """
}
