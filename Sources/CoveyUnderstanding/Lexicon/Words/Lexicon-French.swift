extension Lexicon {
    /// French.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let french: StaticString = """
        pas sans jamais ~not 0
        n'est_pas_du_tout plus_aucun plus_aucune manque_de incapable_de incapables_de loin_d'être loin_d'etre ~not 0.2
        loin_de ~not 0.2
        aucun aucune rien ni ~no 0
        ou ~or 0
        mais cependant pourtant toutefois néanmoins neanmoins en_revanche ~but 0
        malgré malgre bien_que quoique même_si meme_si ~although 0
        non_seulement pas_seulement pas_que ~not_only 0
        très tres trop tellement super hyper extrêmement extremement vraiment totalement complètement *1.3 0.3
        completement absolument *1.3 0.3
        carrément carrement franchement incroyablement terriblement vachement trés mega méga ultra *1.3 0.4
        si fort particulièrement particulierement surtout toujours entièrement entierement profondément *1.15 0.2
        profondement *1.15 0.2
        putain_de bordel_de foutrement tellement_tellement *1.35 0.5
        bien_trop beaucoup beaucoup_trop tout_simplement *1.2 0.3
        peu un_peu légèrement legerement presque à_peine a_peine quelque_peu un_tout_petit_peu *0.6 0.2
        relativement parfois à_moitié a_moitie *0.75 0.2
        prétendument pretendument apparemment *0.7 0.2
        bon bonne bons bonnes 0.4 0.6
        bien 0.3 0.5
        très_bon tres_bon très_bonne tres_bonne très_bien tres_bien trop_bien trop_bon 0.6 0.8
        meilleur meilleure meilleurs meilleures 0.5 0.6
        le_meilleur la_meilleure les_meilleurs les_meilleures le_mieux au_top de_ouf 0.7 0.8
        mieux 0.3 0.5
        améliorer ameliorer j'améliorer j'ameliorer m'améliorer m'ameliorer s'améliorer s'ameliorer 0.3 0.4
        l'améliorer l'ameliorer t'améliorer t'ameliorer améliore ameliore j'améliore j'ameliore m'améliore 0.3 0.4
        m'ameliore s'améliore s'ameliore l'améliore l'ameliore t'améliore t'ameliore amélioration amelioration 0.3 0.4
        améliorations ameliorations 0.3 0.4
        excellent excellente excellents excellentes l'excellent d'excellent l'excellente d'excellente 0.8 0.9
        l'excellents d'excellents l'excellentes d'excellentes excellence excellemment excellentissime 0.8 0.9
        génial genial géniale geniale génials genials géniales geniales géniaux geniaux génialissime 0.75 0.9
        genialissime génie genie 0.75 0.9
        super_bien super_bon 0.5 0.7
        parfait parfaite parfaits parfaites parfaitement perfection 0.7 0.8
        magnifique magnifiques magnifiquement splendide splendides sublime sublimes somptueux somptueuse 0.75 0.9
        somptueuses grandiose grandioses 0.75 0.9
        merveilleux merveilleuse merveilleuses merveille merveilles merveilleusement fabuleux fabuleuse 0.8 0.9
        fabuleuses féerique feerique féeriques feeriques 0.8 0.9
        formidable formidables extraordinaire extraordinaires l'extraordinaire d'extraordinaire 0.75 0.9
        l'extraordinaires d'extraordinaires fantastique fantastiques phénoménal phenomenal phénoménale 0.75 0.9
        phenomenale phénoménals phenomenals phénoménales phenomenales prodigieux prodigieuse prodigieuses 0.75 0.9
        sensationnell sensationnelle sensationnells sensationnelles exceptionnell exceptionnelle 0.75 0.9
        exceptionnells exceptionnelles l'exceptionnell d'exceptionnell l'exceptionnelle d'exceptionnelle 0.75 0.9
        l'exceptionnells d'exceptionnells l'exceptionnelles d'exceptionnelles 0.75 0.9
        incroyable incroyables l'incroyable d'incroyable l'incroyables d'incroyables impressionnant 0.55 0.8
        impressionnante impressionnants impressionnantes l'impressionnant d'impressionnant l'impressionnante 0.55 0.8
        d'impressionnante l'impressionnants d'impressionnants l'impressionnantes d'impressionnantes épatant 0.55 0.8
        epatant épatante epatante épatants epatants épatantes epatantes bluffant bluffante bluffants 0.55 0.8
        bluffantes époustouflant epoustouflant époustouflante epoustouflante époustouflants epoustouflants 0.55 0.8
        époustouflantes epoustouflantes étonnant etonnant étonnante etonnante étonnants etonnants étonnantes 0.55 0.8
        etonnantes 0.55 0.8
        remarquable remarquables admirable admirables brillant brillante brillants brillantes brillamment 0.65 0.8
        magistral magistrale magistrals magistrales virtuose virtuoses 0.65 0.8
        beau belle beaux belles bel joli jolie jolis jolies 0.5 0.7
        beauté beaute beautés beautes splendeur ravissant ravissante ravissants ravissantes canon mignon 0.5 0.8
        mignonne mignons mignonnes choupi choupinou 0.5 0.8
        charmant charmante charmants charmantes adorable adorables l'adorable d'adorable l'adorables 0.55 0.8
        d'adorables attachant attachante attachants attachantes l'attachant d'attachant l'attachante 0.55 0.8
        d'attachante l'attachants d'attachants l'attachantes d'attachantes attendrissant attendrissante 0.55 0.8
        attendrissants attendrissantes douceur tendresse tendre tendres 0.55 0.8
        gentil gentils gentille gentilles gentillesse sympa sympas sympathique sympathiques bienveillant 0.5 0.7
        bienveillante bienveillants bienveillantes bienveillance 0.5 0.7
        aimable aimables l'aimable d'aimable l'aimables d'aimables aimablement poli polie polis courtois 0.5 0.7
        courtoise accueillant accueillante accueillants accueillantes chaleureux chaleureuse chaleureuses 0.5 0.7
        serviable serviables 0.5 0.7
        drôle drole drôles droles marrant marrante marrants marrantes amusant amusante amusants amusantes 0.45 0.7
        l'amusant d'amusant l'amusante d'amusante l'amusants d'amusants l'amusantes d'amusantes rigolo 0.45 0.7
        rigolote rigolos hilarant hilarante hilarants hilarantes tordant tordante tordants tordantes 0.45 0.7
        rire rires rigole rigoles rigolons rigolez rigolent rigolé rigolée rigolee rigolés rigolées rigolees 0.3 0.6
        rigoler rigolais rigolait rigolaient rigolant rigolera amuse amuses amusons amusez amusent amusé 0.3 0.6
        amusée amusee amusés amusées amusees amuser amusais amusait amusaient amusera j'amuse m'amuse s'amuse 0.3 0.6
        l'amuse t'amuse j'amusent m'amusent s'amusent l'amusent t'amusent j'amusé m'amusé s'amusé l'amusé 0.3 0.6
        t'amusé j'amusée j'amusee m'amusée m'amusee s'amusée s'amusee l'amusée l'amusee t'amusée t'amusee 0.3 0.6
        j'amuser m'amuser s'amuser l'amuser t'amuser j'amusait m'amusait s'amusait l'amusait t'amusait 0.3 0.6
        j'amusaient m'amusaient s'amusaient l'amusaient t'amusaient j'amusant m'amusant s'amusant t'amusant 0.3 0.6
        mdr mdrr ptdr ptdrr lol lool haha hahaha hahahaha ahah ahaha ahahah hihi hihihi xd xptdr jpp 0.25 0.6
        heureux heureuse heureuses l'heureux d'heureux bonheur ravi ravie ravis ravies enchanté enchante 0.6 0.8
        enchantée enchantee enchantés enchantes enchantées enchantees comblé comble comblée comblee comblés 0.6 0.8
        combles comblées comblees 0.6 0.8
        content contente contents contentes joyeux joyeuse joyeuses joie joies gai gaie gaieté gaiete jovial 0.55 0.8
        joviale jovials joviales réjoui rejoui réjouis rejouis réjouir rejouir réjouit rejouit réjouissant 0.55 0.8
        rejouissant réjouissante rejouissante réjouissants rejouissants réjouissantes rejouissantes 0.55 0.8
        satisfait satisfaite satisfaits satisfaites satisfaction satisfaisant satisfaisante satisfaisants 0.5 0.7
        satisfaisantes 0.5 0.7
        amour l'amour d'amour amours amoureux amoureuse amoureuses l'amoureuse d'amoureuse 0.55 0.8
        aime j'aime aimes aimons aimez aiment aimé aimée aimee aimer aimait aimais l'aime t'aime m'aime 0.5 0.7
        je_t'aime je_vous_aime on_vous_aime on_t'aime jtm jtaime je_l'aime je_les_aime 0.7 0.9
        n'aime j'aimerais aimerais aimerait 0.05 0.3
        adore adores adorons adorez adorent adoré adorée adoree adorés adorées adorees adorer adorais adorait 0.65 0.8
        adoraient adorant adorera j'adore m'adore s'adore l'adore t'adore j'adorent m'adorent s'adorent 0.65 0.8
        l'adorent t'adorent j'adoré m'adoré s'adoré l'adoré t'adoré j'adorée j'adoree m'adorée m'adoree 0.65 0.8
        s'adorée s'adoree l'adorée l'adoree t'adorée t'adoree j'adorer m'adorer s'adorer l'adorer t'adorer 0.65 0.8
        j'adorait m'adorait s'adorait l'adorait t'adorait j'adoraient m'adoraient s'adoraient l'adoraient 0.65 0.8
        t'adoraient j'adorant m'adorant s'adorant l'adorant t'adorant 0.65 0.8
        j'kiffe kiffe kiffes kiffons kiffez kiffent kiffé kiffée kiffee kiffés kiffées kiffees kiffer kiffais 0.6 0.8
        kiffait kiffaient kiffant kiffera kif kifs kiffante kiffants kiffantes 0.6 0.8
        apprécie apprecie apprécies apprecies apprécions apprecions appréciez appreciez apprécient apprecient 0.45 0.7
        apprécié appréciée appreciee appréciés appréciées appreciees apprécier apprecier appréciais 0.45 0.7
        appreciais appréciait appreciait appréciaient appreciaient appréciant appreciant appréciera 0.45 0.7
        appreciera j'apprécie j'apprecie m'apprécie m'apprecie s'apprécie s'apprecie l'apprécie l'apprecie 0.45 0.7
        t'apprécie t'apprecie j'apprécient j'apprecient m'apprécient m'apprecient s'apprécient s'apprecient 0.45 0.7
        l'apprécient l'apprecient t'apprécient t'apprecient j'apprécié m'apprécié s'apprécié l'apprécié 0.45 0.7
        t'apprécié j'appréciée j'appreciee m'appréciée m'appreciee s'appréciée s'appreciee l'appréciée 0.45 0.7
        l'appreciee t'appréciée t'appreciee j'apprécier j'apprecier m'apprécier m'apprecier s'apprécier 0.45 0.7
        s'apprecier l'apprécier l'apprecier t'apprécier t'apprecier j'appréciait j'appreciait m'appréciait 0.45 0.7
        m'appreciait s'appréciait s'appreciait l'appréciait l'appreciait t'appréciait t'appreciait 0.45 0.7
        j'appréciaient j'appreciaient m'appréciaient m'appreciaient s'appréciaient s'appreciaient 0.45 0.7
        l'appréciaient l'appreciaient t'appréciaient t'appreciaient j'appréciant j'appreciant m'appréciant 0.45 0.7
        m'appreciant s'appréciant s'appreciant l'appréciant l'appreciant t'appréciant t'appreciant 0.45 0.7
        appréciable appreciable appréciables appreciables 0.45 0.7
        plaisir plaisirs plaire plaisant plaisante plaisants plaisantes me_plaît me_plait me_plaisent 0.4 0.6
        s'il_vous_plaît s'il_vous_plait s'il_te_plaît s'il_te_plait svp stp 0 0.2
        délicieux delicieux délicieuse delicieuse délicieuses delicieuses délice delice délices delices 0.6 0.8
        savoureux savoureuse savoureuses goûteux gouteux goûteuse gouteuse goûteuses gouteuses succulent 0.6 0.8
        succulente succulents succulentes exquis exquise régal regal régale regale régalé régaler regaler miam 0.6 0.8
        agréable agreable agréables agreables l'agréable l'agreable d'agréable d'agreable l'agréables 0.5 0.7
        l'agreables d'agréables d'agreables agréablement agreablement confortable confortables confort 0.5 0.7
        intéressant interessant intéressante interessante intéressants interessants intéressantes 0.45 0.6
        interessantes l'intéressant l'interessant d'intéressant d'interessant l'intéressante l'interessante 0.45 0.6
        d'intéressante d'interessante l'intéressants l'interessants d'intéressants d'interessants 0.45 0.6
        l'intéressantes l'interessantes d'intéressantes d'interessantes passionnant passionnante passionnants 0.45 0.6
        passionnantes captivant captivante captivants captivantes fascinant fascinante fascinants fascinantes 0.45 0.6
        palpitant palpitante palpitants palpitantes 0.45 0.6
        utile utiles l'utile d'utile l'utiles d'utiles pratique efficace efficaces efficacement efficacité 0.4 0.5
        efficacite performant performante performants performantes fiable fiables fiabilité fiabilite solide 0.4 0.5
        solides 0.4 0.5
        rapide rapides rapidement rapidité rapidite réactif reactif réactive reactive réactifs reactifs 0.35 0.5
        réactivité reactivite 0.35 0.5
        facile faciles facilement simple simples ludique ludiques intuitif intuitive 0.35 0.5
        professionnell professionnelle professionnells professionnelles professionnalisme compétent competent 0.4 0.6
        compétente competente compétents competents compétentes competentes 0.4 0.6
        qualité qualite de_qualité de_qualite 0.25 0.5
        gratuit gratuite gratuits gratuites gratuitement 0.25 0.4
        pas_cher pas_chère pas_chere pas_chers bon_plan bonne_affaire abordable abordables 0.4 0.6
        recommande recommandes recommandons recommandez recommandent recommandé recommandée recommandee 0.45 0.7
        recommandés recommandées recommandees recommander recommandais recommandait recommandaient 0.45 0.7
        recommandant recommandera je_recommande je_conseille 0.45 0.7
        merci mercii 0.4 0.6
        remercie remercies remercions remerciez remercient remercié remerciée remerciee remerciés remerciées 0.5 0.7
        remerciees remercier remerciais remerciait remerciaient remerciant remerciera remerciement 0.5 0.7
        remerciements reconnaissant reconnaissante reconnaissants reconnaissantes gratitude grâce_à grace_a 0.5 0.7
        merci_beaucoup un_grand_merci merci_pour 0.5 0.7
        bravo bravoo félicitation felicitation félicitations felicitations félicite felicite félicites 0.6 0.7
        felicites félicitons felicitons félicitez felicitez félicitent felicitent félicité félicitée felicitee 0.6 0.7
        félicités félicitées felicitees féliciter feliciter félicitais felicitais félicitait felicitait 0.6 0.7
        félicitaient felicitaient félicitant felicitant félicitera felicitera champion championne champions 0.6 0.7
        réussi reussi réussie reussie réussis reussis réussite reussite réussites reussites réussir reussir 0.5 0.5
        succès succes victoire victoires triomphe 0.5 0.5
        gagne gagnes gagnons gagnez gagnent gagné gagnée gagnee gagnés gagnées gagnees gagner gagnais gagnait 0.35 0.5
        gagnaient gagnant gagnera gagnante gagnants gagnantes vainqueur 0.35 0.5
        fier fière fiere fiers fières fieres fierté fierte 0.55 0.7
        admire admires admirons admirez admirent admiré admirée admiree admirés admirées admirees admirer 0.5 0.7
        admirais admirait admiraient admirant admirera l'admire d'admire l'admires d'admires l'admirons 0.5 0.7
        d'admirons l'admirez d'admirez l'admirent d'admirent l'admiré d'admiré l'admirée l'admiree d'admirée 0.5 0.7
        d'admiree l'admirés d'admirés l'admirées l'admirees d'admirées d'admirees l'admirer d'admirer 0.5 0.7
        l'admirais d'admirais l'admirait d'admirait l'admiraient d'admiraient l'admirant d'admirant l'admirera 0.5 0.7
        d'admirera admiration admiratif 0.5 0.7
        espoir espoirs l'espoir hâte j'ai_hâte j'ai_hate trop_hâte trop_hate tellement_hâte tellement_hate 0.4 0.6
        vivement 0.4 0.6
        rêve reve rêves reves 0.25 0.5
        courage courageux courageuse courageuses honnête honnete honnêtes honnetes honnêteté honnetete 0.45 0.6
        sincère sincere sincères sinceres digne dignes dignité dignite noble nobles humble humbles généreux 0.45 0.6
        genereux généreuse genereuse généreuses genereuses générosité generosite 0.45 0.6
        intelligent intelligente intelligents intelligentes l'intelligent d'intelligent l'intelligente 0.5 0.7
        d'intelligente l'intelligents d'intelligents l'intelligentes d'intelligentes talent talents talentueux 0.5 0.7
        talentueuse talentueuses doué doue douée douee doués doues génies genies 0.5 0.7
        stylé stylée stylee stylés stylées stylees classieux élégant elegant élégante elegante élégants 0.55 0.7
        elegants élégantes elegantes l'élégant l'elegant d'élégant d'elegant l'élégante l'elegante d'élégante 0.55 0.7
        d'elegante l'élégants l'elegants d'élégants d'elegants l'élégantes l'elegantes d'élégantes 0.55 0.7
        d'elegantes élégance elegance top tops topissime cool cools chouette chouettes nickel impec 0.55 0.7
        impeccable impeccables 0.55 0.7
        trop_cool trop_mignon trop_mignonne trop_beau trop_belle trop_drôle trop_drole 0.55 0.8
        mythique mythiques légendaire legendaire légendaires legendaires culte cultes épique epique épiques 0.5 0.7
        epiques pépite pepite pépites pepites bijou chef_d'oeuvre 0.5 0.7
        une_tuerie ça_déchire ca_dechire au_poil c'est_de_la_bombe ça_envoie ca_envoie 0.6 0.8
        enthousiasme enthousiasmes enthousiasmons enthousiasmez enthousiasment enthousiasmé enthousiasmée 0.4 0.7
        enthousiasmee enthousiasmés enthousiasmées enthousiasmees enthousiasmer enthousiasmais enthousiasmait 0.4 0.7
        enthousiasmaient enthousiasmant enthousiasmera j'enthousiasme m'enthousiasme s'enthousiasme 0.4 0.7
        l'enthousiasme t'enthousiasme j'enthousiasment m'enthousiasment s'enthousiasment l'enthousiasment 0.4 0.7
        t'enthousiasment j'enthousiasmé m'enthousiasmé s'enthousiasmé l'enthousiasmé t'enthousiasmé 0.4 0.7
        j'enthousiasmée j'enthousiasmee m'enthousiasmée m'enthousiasmee s'enthousiasmée s'enthousiasmee 0.4 0.7
        l'enthousiasmée l'enthousiasmee t'enthousiasmée t'enthousiasmee j'enthousiasmer m'enthousiasmer 0.4 0.7
        s'enthousiasmer l'enthousiasmer t'enthousiasmer j'enthousiasmait m'enthousiasmait s'enthousiasmait 0.4 0.7
        l'enthousiasmait t'enthousiasmait j'enthousiasmaient m'enthousiasmaient s'enthousiasmaient 0.4 0.7
        l'enthousiasmaient t'enthousiasmaient j'enthousiasmant m'enthousiasmant s'enthousiasmant 0.4 0.7
        l'enthousiasmant t'enthousiasmant enthousiaste enthousiastes ému emu l'ému l'emu d'ému d'emu émouvant 0.4 0.7
        emouvant émouvante emouvante émouvants emouvants émouvantes emouvantes touchant touchante touchants 0.4 0.7
        touchantes bouleversant bouleversante bouleversants bouleversantes 0.4 0.7
        bisou bisous bises bizz câlin calin câlins calins bisouss 0.4 0.7
        sourire sourires souriant souriante souriants souriantes 0.4 0.6
        bonne_journée bonne_journee bonne_soirée bonne_soiree bonne_nuit bonne_année bonne_annee 0.4 0.5
        bon_anniversaire joyeux_anniversaire bon_week bon_courage bonne_chance bonne_fête bonne_fete 0.4 0.5
        bienvenue joyeux_noël joyeux_noel bon_appétit bon_appetit bonnes_vacances bonne_continuation 0.4 0.5
        bon_voyage belle_journée belle_journee belle_soirée belle_soiree 0.4 0.5
        fête fete fêtes fetes fêter feter célébre celebre célébres celebres célébrons celebrons célébrez 0.3 0.4
        celebrez célébrent celebrent célébré célébrée celebree célébrés célébrées celebrees célébrer celebrer 0.3 0.4
        célébrais celebrais célébrait celebrait célébraient celebraient célébrant celebrant célébrera 0.3 0.4
        celebrera 0.3 0.4
        de_la_chance chanceux chanceuse chanceuses 0.35 0.5
        paix 0.2 0.4
        soutien soutenir soutiens solidarité solidarite 0.25 0.4
        faire_confiance rassurant rassurante rassurants rassurantes rassuré rassure rassurée rassuree rassurés 0.3 0.5
        rassures rassurées rassurees serein sereine sereins sereines sérénité serenite tranquille tranquilles 0.3 0.5
        favori favoris favorite préféré prefere préférée preferee préférés preferes préférées preferees 0.5 0.7
        coup_de_cœur coup_de_coeur 0.5 0.7
        cadeau cadeaux 0.25 0.4
        pas_mal pas_mauvais pas_déçu pas_decu pas_déçue pas_decue plutôt_bien plutot_bien 0.4 0.6
        rien_à_dire rien_a_dire rien_à_redire rien_a_redire sans_problème sans_probleme pas_de_souci 0.3 0.5
        pas_de_soucis aucun_souci pas_grave 0.3 0.5
        vaut_le_coup valait_le_coup vaut_le_détour vaut_le_detour ça_vaut_le_coup ca_vaut_le_coup 0.5 0.7
        ça_marche_bien ca_marche_bien fonctionne_bien fonctionne_parfaitement marche_très_bien 0.5 0.6
        marche_tres_bien marche_nickel 0.5 0.6
        ça_fait_plaisir ca_fait_plaisir fait_plaisir avec_plaisir quel_plaisir un_plaisir que_du_bonheur 0.55 0.8
        du_bonheur 0.55 0.8
        résolu resolu résolue resolue résoudre resoudre dépanné depanne 0.3 0.4
        à_l'heure a_l'heure ponctuell ponctuelle ponctuells ponctuelles ponctualité ponctualite 0.35 0.4
        de_tout_cœur de_tout_coeur 0.3 0.5
        impressionne impressionnes impressionnons impressionnez impressionnent impressionné impressionnée 0.4 0.6
        impressionnee impressionnés impressionnées impressionnees impressionner impressionnais impressionnait 0.4 0.6
        impressionnaient impressionnera 0.4 0.6
        précieux precieux précieuse precieuse précieuses precieuses inoubliable inoubliables mémorable 0.5 0.7
        memorable mémorables memorables incontournable incontournables 0.5 0.7
        vive youpi yes wow waouh wouah ouah hourra olé ole 0.4 0.7
        idéal ideal idéale ideale idéals ideals idéales ideales l'idéal l'ideal d'idéal d'ideal l'idéale 0.5 0.6
        l'ideale d'idéale d'ideale l'idéals l'ideals d'idéals d'ideals l'idéales l'ideales d'idéales d'ideales 0.5 0.6
        positif positive positifs positives optimiste optimistes l'optimiste d'optimiste l'optimistes 0.35 0.5
        d'optimistes 0.35 0.5
        attire attires attirons attirez attirent attiré attirée attiree attirés attirées attirees attirer 0.35 0.7
        attirais attirait attiraient attirant attirera j'attire m'attire s'attire l'attire t'attire 0.35 0.7
        j'attirent m'attirent s'attirent l'attirent t'attirent j'attiré m'attiré s'attiré l'attiré t'attiré 0.35 0.7
        j'attirée j'attiree m'attirée m'attiree s'attirée s'attiree l'attirée l'attiree t'attirée t'attiree 0.35 0.7
        j'attirer m'attirer s'attirer l'attirer t'attirer j'attirait m'attirait s'attirait l'attirait 0.35 0.7
        t'attirait j'attiraient m'attiraient s'attiraient l'attiraient t'attiraient j'attirant m'attirant 0.35 0.7
        s'attirant l'attirant t'attirant attirante attirants attirantes sexy beau_gosse bg 0.35 0.7
        progrès progres 0.3 0.4
        mauvais mauvaise mauvaises -0.55 0.7
        mal -0.45 0.6
        très_mal tres_mal super_mal trop_mal hyper_mal -0.6 0.8
        pire pires le_pire la_pire les_pires -0.65 0.8
        nul nulle nuls nulles nullité nullite nullissime trop_nul trop_nulle -0.65 0.8
        horrible horribles l'horrible d'horrible l'horribles d'horribles horreur l'horreur d'horreur -0.75 0.9
        horreurs affreux affreuse affreuses l'affreux d'affreux l'affreuse d'affreuse l'affreuses -0.75 0.9
        d'affreuses affreusement atroce atroces épouvantable epouvantable épouvantables epouvantables -0.75 0.9
        l'épouvantable l'epouvantable d'épouvantable d'epouvantable l'épouvantables l'epouvantables -0.75 0.9
        d'épouvantables d'epouvantables effroyable effroyables immonde immondes l'immonde d'immonde -0.75 0.9
        l'immondes d'immondes abominable abominables l'abominable d'abominable l'abominables d'abominables -0.75 0.9
        terrible terribles catastrophique catastrophiques catastrophe catastrophes désastreux desastreux -0.65 0.8
        désastreuse desastreuse désastreuses desastreuses désastre desastre désastres desastres calamité -0.65 0.8
        calamite -0.65 0.8
        lamentable lamentables lamentablement pitoyable pitoyables pathétique pathetique pathétiques -0.65 0.8
        pathetiques minable minables médiocre mediocre médiocres mediocres médiocrité mediocrite -0.65 0.8
        honte honteux honteuse honteuses la_honte quelle_honte c'est_une_honte une_honte -0.65 0.9
        scandaleux scandaleuse scandaleuses scandale scandales inadmissible inadmissibles l'inadmissible -0.65 0.8
        d'inadmissible l'inadmissibles d'inadmissibles inacceptable inacceptables l'inacceptable -0.65 0.8
        d'inacceptable l'inacceptables d'inacceptables intolérable intolerable intolérables intolerables -0.65 0.8
        indigne indignes l'indigne d'indigne l'indignes d'indignes -0.65 0.8
        insupportable insupportables l'insupportable d'insupportable l'insupportables d'insupportables -0.7 0.9
        imbuvable imbuvables infect infecte infects infectes infâme infame infâmes infames ignoble ignobles -0.7 0.9
        odieux odieuse odieuses -0.7 0.9
        dégoût degout dégoûté degoute dégoûtée degoutee dégoûtés degoutes dégoûtées degoutees dégouté -0.7 0.9
        dégoutée dégoutés dégoutées dégoûtant degoutant dégoûtante degoutante dégoûtants degoutants -0.7 0.9
        dégoûtantes degoutantes dégueulasse degueulasse dégueulasses degueulasses dégueu degueu degeu beurk -0.7 0.9
        berk répugnant repugnant répugnante repugnante répugnants repugnants répugnantes repugnantes écœurant -0.7 0.9
        ecoeurant écoeurant écœurante ecoeurante écoeurante écœurants ecoeurants écoeurants écœurantes -0.7 0.9
        ecoeurantes écoeurantes -0.7 0.9
        moche moches laid laide laids laideur hideux hideuse hideuses -0.5 0.7
        merde merdes merdique merdiques merdier de_merde c'est_de_la_merde vie_de_merde -0.7 0.9
        merdé merdouille caca pourri pourrie pourris pourries pourriture daube chiotte chiottes ordure -0.65 0.9
        ordures poubelle -0.65 0.9
        chier chiant chiante chiants chiantes fait_chier ça_me_fait_chier ca_me_fait_chier font_chier -0.65 0.9
        fais_chier me_font_chier va_chier -0.65 0.9
        me_saoule me_soule me_gave saoule saoules saoulons saoulez saoulent saoulé saoulée saoulee saoulés -0.6 0.8
        saoulées saoulees saouler saoulais saoulait saoulaient saoulant saoulera soulant saoulante saoulants -0.6 0.8
        saoulantes casse_les_couilles casse_couilles cassent_les_couilles pète_les_couilles pete_les_couilles -0.6 0.8
        ras_le_bol marre j'en_ai_marre en_ai_marre en_a_marre plein_le_cul ras_le_cul plein_le_dos raz_le_bol -0.6 0.9
        énerve enerve énerves enerves énervons enervons énervez enervez énervent enervent énervé énervée -0.5 0.8
        enervee énervés énervées enervees énerver enerver énervais enervais énervait enervait énervaient -0.5 0.8
        enervaient énervant enervant énervera enervera j'énerve j'enerve m'énerve m'enerve s'énerve s'enerve -0.5 0.8
        l'énerve l'enerve t'énerve t'enerve j'énervent j'enervent m'énervent m'enervent s'énervent s'enervent -0.5 0.8
        l'énervent l'enervent t'énervent t'enervent j'énervé m'énervé s'énervé l'énervé t'énervé j'énervée -0.5 0.8
        j'enervee m'énervée m'enervee s'énervée s'enervee l'énervée l'enervee t'énervée t'enervee j'énerver -0.5 0.8
        j'enerver m'énerver m'enerver s'énerver s'enerver l'énerver l'enerver t'énerver t'enerver j'énervait -0.5 0.8
        j'enervait m'énervait m'enervait s'énervait s'enervait l'énervait l'enervait t'énervait t'enervait -0.5 0.8
        j'énervaient j'enervaient m'énervaient m'enervaient s'énervaient s'enervaient l'énervaient -0.5 0.8
        l'enervaient t'énervaient t'enervaient j'énervant j'enervant m'énervant m'enervant s'énervant -0.5 0.8
        s'enervant l'énervant l'enervant t'énervant t'enervant énervante enervante énervants enervants -0.5 0.8
        énervantes enervantes énervement enervement agace agaces agaçons agacons agacez agacent agacé agacée -0.5 0.8
        agacee agacés agacées agacees agacer agaçais agacais agaçait agacait agaçaient agacaient agaçant -0.5 0.8
        agacant agacera j'agace m'agace s'agace l'agace t'agace j'agacent m'agacent s'agacent l'agacent -0.5 0.8
        t'agacent j'agacé m'agacé s'agacé l'agacé t'agacé j'agacée j'agacee m'agacée m'agacee s'agacée -0.5 0.8
        s'agacee l'agacée l'agacee t'agacée t'agacee j'agacer m'agacer s'agacer l'agacer t'agacer j'agaçait -0.5 0.8
        j'agacait m'agaçait m'agacait s'agaçait s'agacait l'agaçait l'agacait t'agaçait t'agacait j'agaçaient -0.5 0.8
        j'agacaient m'agaçaient m'agacaient s'agaçaient s'agacaient l'agaçaient l'agacaient t'agaçaient -0.5 0.8
        t'agacaient j'agaçant j'agacant m'agaçant m'agacant s'agaçant s'agacant l'agaçant l'agacant t'agaçant -0.5 0.8
        t'agacant agaçante agacante agaçants agacants agaçantes agacantes relou relous pénible penible -0.5 0.8
        pénibles penibles pénibilité penibilite -0.5 0.8
        fâché fache fâchée fachee fâchés faches fâchées fachees colère colere colères coleres furieux -0.55 0.8
        furieuse furieuses rageant rageante rageants rageantes ragé rage rager enragé enrage enragée enragee -0.55 0.8
        enragés enrages enragées enragees en_colère en_colere vénère venere vener -0.55 0.8
        hais déteste deteste détestes detestes détestons detestons détestez detestez détestent detestent -0.7 0.9
        détesté détestée detestee détestés détestées detestees détester detester détestais detestais -0.7 0.9
        détestait detestait détestaient detestaient détestant detestant détestera detestera haine haines haïr -0.7 0.9
        haineux détestable detestable détestables detestables exècre execre -0.7 0.9
        je_hais je_déteste je_deteste j'ai_la_haine -0.75 0.9
        déçu decu déçue decue déçus decus déçues decues décevant decevant décevante decevante décevants -0.6 0.8
        decevants décevantes decevantes déception deception déceptions deceptions décevoir decevoir déçoit -0.6 0.8
        decoit -0.6 0.8
        frustré frustre frustrée frustree frustrés frustres frustrées frustrees frustrant frustrante -0.5 0.7
        frustrants frustrantes frustration dégoutant -0.5 0.7
        triste tristes tristesse tristement attristé attriste attristée attristee attristés attristes -0.5 0.8
        attristées attristees chagrin malheureux malheureuse malheureuses malheureusement malheur malheurs -0.5 0.8
        hélas helas l'hélas l'helas d'hélas d'helas -0.5 0.8
        pleure pleures pleurons pleurez pleurent pleuré pleurée pleuree pleurés pleurées pleurees pleurer -0.35 0.7
        pleurais pleurait pleuraient pleurant pleurera pleurs larmes larme chiale chiales chialons chialez -0.35 0.7
        chialent chialé chialée chialee chialés chialées chialees chialer chialais chialait chialaient -0.35 0.7
        chialant chialera -0.35 0.7
        déprime deprime déprimes deprimes déprimons deprimons déprimez deprimez dépriment depriment déprimé -0.55 0.8
        déprimée deprimee déprimés déprimées deprimees déprimer deprimer déprimais deprimais déprimait -0.55 0.8
        deprimait déprimaient deprimaient déprimant deprimant déprimera deprimera dépression depression -0.55 0.8
        déprimante deprimante déprimants deprimants déprimantes deprimantes désespoir desespoir désespéré -0.55 0.8
        desespere désespérée desesperee désespérés desesperes désespérées desesperees désespérant -0.55 0.8
        desesperant désespérante desesperante désespérants desesperants désespérantes desesperantes -0.55 0.8
        désespére désespéres désespérons desesperons désespérez desesperez désespérent desesperent -0.55 0.8
        désespérer desesperer désespérais desesperais désespérait desesperait désespéraient desesperaient -0.55 0.8
        désespérera desesperera -0.55 0.8
        souffrance souffrances souffre souffres souffrons souffrez souffrent souffré souffrée souffree -0.5 0.6
        souffrés souffrées souffrees souffrer souffrais souffrait souffraient souffrant souffrera souffrir -0.5 0.6
        douleur douleurs douloureux douloureuse douloureuses mal_au mal_aux mal_à_la mal_a_la bobo -0.4 0.6
        fatigué fatigue fatiguée fatiguee fatigués fatigues fatiguées fatiguees fatiguant fatiguante -0.3 0.6
        fatiguants fatiguantes fatigant fatigante fatigants fatigantes épuisé epuise épuisée epuisee épuisés -0.3 0.6
        epuises épuisées epuisees épuisant epuisant épuisante epuisante épuisants epuisants épuisantes -0.3 0.6
        epuisantes -0.3 0.6
        ennuie ennuies ennuions ennuiez ennuient ennuié ennuiée ennuiee ennuiés ennuiées ennuiees ennuier -0.45 0.7
        ennuiais ennuiait ennuiaient ennuiant ennuiera j'ennuie m'ennuie s'ennuie l'ennuie t'ennuie -0.45 0.7
        j'ennuient m'ennuient s'ennuient l'ennuient t'ennuient j'ennuié m'ennuié s'ennuié l'ennuié t'ennuié -0.45 0.7
        j'ennuiée j'ennuiee m'ennuiée m'ennuiee s'ennuiée s'ennuiee l'ennuiée l'ennuiee t'ennuiée t'ennuiee -0.45 0.7
        j'ennuier m'ennuier s'ennuier l'ennuier t'ennuier j'ennuiait m'ennuiait s'ennuiait l'ennuiait -0.45 0.7
        t'ennuiait j'ennuiaient m'ennuiaient s'ennuiaient l'ennuiaient t'ennuiaient j'ennuiant m'ennuiant -0.45 0.7
        s'ennuiant l'ennuiant t'ennuiant l'ennui ennuyeux ennuyeuse ennuyeuses ennui barbant barbante -0.45 0.7
        barbants barbantes soporifique soporifiques lassant lassante lassants lassantes -0.45 0.7
        peur peurs effrayant effrayante effrayants effrayantes effrayé effraye effrayée effrayee effrayés -0.4 0.6
        effrayes effrayées effrayees flippant flippante flippants flippantes flippe flippes flippons flippez -0.4 0.6
        flippent flippé flippée flippee flippés flippées flippees flipper flippais flippait flippaient -0.4 0.6
        flippera angoisse l'angoisse d'angoisse angoissant angoissante angoissants angoissantes angoissé -0.4 0.6
        angoissée angoissee angoissés angoisses angoissées angoissees stress stressé stresse stressée -0.4 0.6
        stressee stressés stresses stressées stressees stressant stressante stressants stressantes panique -0.4 0.6
        inquiet inquiète inquiete inquiets inquiétant inquietant inquiétante inquietante inquiétants -0.4 0.6
        inquietants inquiétantes inquietantes inquiétude inquietude l'inquiétude l'inquietude d'inquiétude -0.4 0.6
        d'inquietude -0.4 0.6
        malade malades maladie maladies -0.35 0.4
        mort morts morte décès deces décédé decede décédée decedee décédés decedes décédées decedees deuil -0.35 0.4
        tué tue tuée tuee tués tuées tuees tuer meurtre meurtrier assassin assassins assassinat massacre -0.5 0.5
        attentat attentats terroriste terroristes terrorisme guerre -0.5 0.5
        violence violences violent violente violents violentes viol viols violeur victimes victime agression -0.45 0.5
        agressé agresse agressée agressee agressés agresses agressées agressees agressif agressive -0.45 0.5
        harcèlement harcelement -0.45 0.5
        crise crises pauvreté pauvrete misère misere galère galere galères galeres galére galéres galérons -0.4 0.5
        galerons galérez galerez galérent galerent galéré galérée galeree galérés galérées galerees galérer -0.4 0.5
        galerer galérais galerais galérait galerait galéraient galeraient galérant galerant galérera galerera -0.4 0.5
        problème probleme problèmes problemes souci soucis bug bugs bugué bugue beug -0.35 0.4
        panne pannes en_panne hors_service cassé casse cassée cassee cassés casses cassées cassees -0.45 0.5
        défectueux defectueux défectueuse defectueuse défectueuses defectueuses plantage -0.45 0.5
        erreur erreurs fautes échec echec l'échec l'echec d'échec d'echec échecs echecs échoue echoue échoues -0.4 0.5
        echoues échouons echouons échouez echouez échouent echouent échoué échouée echouee échoués échouées -0.4 0.5
        echouees échouer echouer échouais echouais échouait echouait échouaient echouaient échouant echouant -0.4 0.5
        échouera echouera raté rate ratée ratee ratés ratées ratees foiré foirée foiree foirés foires foirées -0.4 0.5
        foirees foirons foirez foirent foirer foirais foirait foiraient foirant foirera -0.4 0.5
        marche_pas marchent_pas marchait_pas fonctionne_pas fonctionnent_pas fonctionne_plus marche_plus -0.55 0.6
        fonctionne_toujours_pas marche_toujours_pas ne_charge_pas n'arrive_pas n'arrive_plus arrive_pas -0.45 0.5
        répond_pas repond_pas répondent_pas repondent_pas -0.45 0.5
        aime_pas n'aime_pas n'aime_plus aimé_pas n'ai_pas_aimé n'ai_pas_aime pas_aimé pas_aime aiment_pas -0.5 0.7
        aime_plus -0.5 0.7
        recommande_pas conseille_pas supporte_pas supporte_plus n'en_peux_plus en_peux_plus -0.6 0.8
        peux_plus_supporter déconseille deconseille déconseiller deconseiller -0.6 0.8
        pas_content pas_contente pas_contents pas_bien pas_bon pas_bonne pas_normal pas_sympa pas_cool -0.45 0.7
        pas_fier -0.45 0.7
        pas_du_tout_content pas_terrible pas_top pas_ouf pas_fou pas_glop pas_sérieux pas_serieux -0.45 0.7
        pas_envie pas_d'accord pas_intéressant pas_interessant comprends_pas comprend_pas comprends_rien -0.25 0.6
        ça_va_pas ca_va_pas va_pas_bien ne_va_pas sert_à_rien sert_a_rien ne_sert_à_rien ne_sert_a_rien -0.45 0.7
        n'importe_quoi nimporte_quoi nawak -0.45 0.7
        plus_jamais jamais_plus jamais_vu_ça jamais_vu_ca à_éviter a_eviter à_fuir a_fuir évitez evitez fuyez -0.6 0.8
        fuir -0.6 0.8
        toujours_pas_de toujours_rien aucune_réponse aucune_reponse sans_réponse sans_reponse pas_de_réponse -0.45 0.5
        pas_de_reponse aucun_respect aucune_nouvelle -0.45 0.5
        fonctionne fonctionnes fonctionnons fonctionnez fonctionnent fonctionné fonctionnée fonctionnee !-0.4 0.2
        fonctionnés fonctionnées fonctionnees fonctionner fonctionnais fonctionnait fonctionnaient !-0.4 0.2
        fonctionnant fonctionnera répond repond répondre repondre répondent repondent livré livrée livree !-0.4 0.2
        livrer reçu recu remboursé rembourse remboursée remboursee !-0.4 0.2
        retard retards en_retard retardé retarde retardée retardee retardés retardes retardées retardees -0.35 0.4
        j'attends_toujours heures_d'attente -0.35 0.4
        annulé annule annulée annulee annulés annules annulées annulees annulation annulons annulez annulent -0.35 0.3
        annuler annulais annulait annulaient annulant annulera -0.35 0.3
        lent lente lents lentes lenteur lentement interminable interminables -0.4 0.5
        cher trop_cher trop_chère trop_chere hors_de_prix exorbitant exorbitante exorbitants exorbitantes -0.4 0.6
        abusé abuse abusive c'est_abusé c'est_abuse -0.4 0.6
        arnaque l'arnaque d'arnaque arnaques arnaquons arnaquez arnaquent arnaqué arnaquée arnaquee arnaqués -0.7 0.8
        arnaquées arnaquees arnaquer arnaquais arnaquait arnaquaient arnaquant arnaquera arnaqueur arnaqueurs -0.7 0.8
        escroc escrocs escroquerie voleur voleurs voleuse -0.7 0.8
        fraude fraudes tricheur tricheurs triche triches trichons trichez trichent triché trichée trichee -0.55 0.7
        trichés trichées trichees tricher trichais trichait trichaient trichant trichera trompeur trompeuse -0.55 0.7
        tromperie -0.55 0.7
        mensonge mensonges menteur menteurs menteuse mentir mentent menti mytho mythos bidon -0.6 0.8
        hypocrite hypocrites hypocrisie faux_cul manipulation manipulateur manipulé manipule manipulée -0.55 0.8
        manipulee manipulés manipules manipulées manipulees -0.55 0.8
        corrompu corrompue corrompus corrompues corruption magouille magouilles -0.6 0.7
        injuste injustes l'injuste d'injuste l'injustes d'injustes injustice injustices cruell cruelle -0.55 0.7
        cruells cruelles cruauté cruaute inhumain inhumaine inhumains inhumaines -0.55 0.7
        raciste racistes racisme sexiste sexistes sexisme homophobe homophobes homophobie facho fachos -0.6 0.7
        fasciste fascistes nazi nazis antisémite antisemite antisémites antisemites islamophobe islamophobes -0.6 0.7
        xénophobe xenophobe xénophobes xenophobes misogyne misogynes -0.6 0.7
        incompétent incompetent incompétente incompetente incompétents incompetents incompétentes -0.6 0.8
        incompetentes l'incompétent l'incompetent d'incompétent d'incompetent l'incompétente l'incompetente -0.6 0.8
        d'incompétente d'incompetente l'incompétents l'incompetents d'incompétents d'incompetents -0.6 0.8
        l'incompétentes l'incompetentes d'incompétentes d'incompetentes incompétence incompetence -0.6 0.8
        l'incompétence l'incompetence d'incompétence d'incompetence inefficace inefficaces inutile inutiles -0.6 0.8
        l'inutile d'inutile l'inutiles d'inutiles incapables incapable irresponsable irresponsables -0.6 0.8
        négligence negligence -0.6 0.8
        impoli impolie impolis impolies malpoli malpolie malpolis malpolies désagréable desagreable -0.6 0.8
        désagréables desagreables mépris mepris méprisant meprisant méprisante meprisante méprisants -0.6 0.8
        meprisants méprisantes meprisantes méprisable meprisable méprisables meprisables arrogant arrogante -0.6 0.8
        arrogants arrogantes l'arrogant d'arrogant l'arrogante d'arrogante l'arrogants d'arrogants -0.6 0.8
        l'arrogantes d'arrogantes arrogance prétentieux pretentieux prétentieuse pretentieuse prétentieuses -0.6 0.8
        pretentieuses irrespect irrespectueux irrespectueuse irrespectueuses -0.6 0.8
        manque_de_respect foutage_de_gueule se_fout_de foutent_de se_moque_de se_moquent_de on_se_fout -0.6 0.8
        s'en_fout s'en_fous s'en_foutent m'en_fous m'en_fou balec osef -0.3 0.7
        absurde absurdes l'absurde d'absurde l'absurdes d'absurdes ridicule ridicules ridiculise ridiculises -0.55 0.8
        ridiculisons ridiculisez ridiculisent ridiculisé ridiculisée ridiculisee ridiculisés ridiculisées -0.55 0.8
        ridiculisees ridiculiser ridiculisais ridiculisait ridiculisaient ridiculisant ridiculisera -0.55 0.8
        grotesque grotesques débile debile débiles debiles débilité debilite -0.55 0.8
        dommage regrettable regrettables regret regrets regrette regrettes regrettons regrettez regrettent -0.35 0.7
        regretté regrettée regrettee regrettés regrettées regrettees regretter regrettais regrettait -0.35 0.7
        regrettaient regrettant regrettera tant_pis -0.35 0.7
        désolé desole désolée desolee désolés desoles désolées desolees navré navre navrée navree navrés -0.15 0.5
        navres navrées navrees -0.15 0.5
        plainte plaintes plaindre plaint réclamation reclamation réclamations reclamations -0.35 0.4
        difficile difficiles compliqué complique compliquée compliquee compliqués compliques compliquées -0.25 0.5
        compliquees -0.25 0.5
        impossible impossibles -0.3 0.5
        grave graves dangereux dangereuse dangereuses danger dangers menace menaces menacé menacée menacee -0.4 0.5
        menacés menacées menacees -0.4 0.5
        blessé blesse blessée blessee blessés blesses blessées blessees blessure blessures accident accidents -0.4 0.4
        drame drames tragique tragiques tragédie tragedie -0.4 0.4
        trahi trahie trahis trahies trahison traître traitre traîtres traitres lâches laches lâcheté lachete -0.55 0.7
        perte_de_temps perd_son_temps perdu perdue perdus perdre défaite defaite défaites defaites perdant -0.35 0.5
        perdante perdants perdantes -0.35 0.5
        détruire detruire détruit detruit détruite detruite détruits detruits détruites detruites ruiné ruine -0.5 0.6
        ruinée ruinee ruinés ruines ruinées ruinees gâche gache gâches gaches gâchons gachons gâchez gachez -0.5 0.6
        gâchent gachent gâché gâchée gachee gâchés gâchées gachees gâcher gacher gâchais gachais gâchait -0.5 0.6
        gachait gâchaient gachaient gâchant gachant gâchera gachera gâchis gachis massacré massacrée -0.5 0.6
        massacree massacrés massacres massacrées massacrees -0.5 0.6
        sale sales saleté salete saletés saletes salir pue puent puer puant puante puants puantes crade -0.45 0.7
        crades crado cradingue -0.45 0.7
        bruyant bruyante bruyants bruyantes étouffant etouffant étouffante etouffante étouffants etouffants -0.2 0.4
        étouffantes etouffantes -0.2 0.4
        cauchemar cauchemars enfer l'enfer d'enfer calvaire torture -0.55 0.7
        louche louches bizarre bizarres chelou chelous malaise malaisant malaisante malaisants malaisantes -0.35 0.6
        gênant genant gênante genante gênants genants gênantes genantes gênée genee -0.35 0.6
        jaloux jalouse jalousie égoïste egoiste égoïstes egoistes l'égoïste l'egoiste d'égoïste d'egoiste -0.4 0.7
        l'égoïstes l'egoistes d'égoïstes d'egoistes égoïsme egoisme rancune rancunier -0.4 0.7
        solitude me_sens_seul me_sens_seule -0.35 0.6
        cringe flemme la_flemme -0.25 0.6
        tu_me_manques me_manque me_manques me_manquent tu_m'as_manqué tu_m'as_manque -0.15 0.7
        insécurité insecurite licenciement licenciements bordel foutoir -0.35 0.5
        dég deg dégouttée degouttee blasé blase blasée blasee blasés blases blasées blasees -0.4 0.7
        au_secours -0.3 0.6
        con conne cons connes connard connards connasse connasses connerie conneries -0.65 0.9
        idiot idiote idiots idiotes l'idiot d'idiot l'idiote d'idiote l'idiots d'idiots l'idiotes d'idiotes -0.6 0.9
        imbécile imbecile imbéciles imbeciles l'imbécile l'imbecile d'imbécile d'imbecile l'imbéciles -0.6 0.9
        l'imbeciles d'imbéciles d'imbeciles abruti abrutie abrutis abruties l'abruti d'abruti l'abrutie -0.6 0.9
        d'abrutie l'abrutis d'abrutis l'abruties d'abruties crétin cretin crétine cretine crétins cretins -0.6 0.9
        crétines cretines débile_mental debile_mental stupide stupides stupidité stupidite bêtise betise -0.6 0.9
        bêtises betises -0.6 0.9
        enculé encule enculée enculee enculés encules enculées enculees enculer enfoiré enfoire enfoirée -0.85 1
        enfoiree enfoirés enfoires enfoirées enfoirees salaud salauds salope salopes salopard salopards -0.85 1
        salopar fumier -0.85 1
        pute putes fils_de_pute fdp ta_mère_la_pute ta_mere_la_pute pétasse petasse pétasses petasses garce -0.75 1
        garces catin tg ntm nique_ta_mère nique_ta_mere -0.75 1
        putain ptn pétain petain bon_sang punaise -0.25 0.7
        nique niques niquons niquez niquent niqué niquée niquee niqués niquées niquees niquer niquais niquait -0.5 0.8
        niquaient niquant niquera nique_sa_mère nique_sa_mere -0.5 0.8
        ta_gueule ferme_ta_gueule vos_gueules vos_gueule fermez_la ferme_la -0.6 0.9
        va_te_faire allez_vous_faire va_te_faire_foutre va_te_faire_enculer allez_vous_faire_foutre casse_toi -0.7 0.9
        dégage degage dégagez degagez -0.7 0.9
        bouffon bouffons guignol guignols clown clowns pitre tocard tocards blaireau blaireaux boloss bolos -0.6 0.9
        tapette -0.6 0.9
        raclure raclures vermine parasite parasites charlatan charlatans cafard cafards cassos racaille -0.65 0.9
        racailles -0.65 0.9
        ignorant ignorante ignorants ignorantes l'ignorant d'ignorant l'ignorante d'ignorante l'ignorants -0.6 0.8
        d'ignorants l'ignorantes d'ignorantes ignorance l'ignorance d'ignorance ignare ignares inculte -0.6 0.8
        incultes beauf beaufs attardé attarde attardée attardee attardés attardes attardées attardees mongol -0.6 0.8
        mongolien gogol -0.6 0.8
        dictateur dictateurs dictature tyran criminel criminels criminelle mafia mafieux délinquant -0.55 0.6
        delinquant délinquante delinquante délinquants delinquants délinquantes delinquantes bourreau -0.55 0.6
        taré tare tarée taree tarés tarées tarees cinglé cingle cinglée cinglee cinglés cingles cinglées -0.4 0.7
        cinglees malade_mental -0.4 0.7
        moins_que_rien bon_à_rien bon_a_rien branleur branleurs branleuse feignant feignante feignants -0.6 0.8
        feignantes fainéant faineant fainéante faineante fainéants faineants fainéantes faineantes -0.6 0.8
        bras_cassés bras_casses -0.6 0.8
        insulte insultes insultons insultez insultent insulté insultée insultee insultés insultées insultees -0.5 0.7
        insulter insultais insultait insultaient insultant insultera insultante insultants insultantes -0.5 0.7
        l'insultant d'insultant l'insultante d'insultante l'insultants d'insultants l'insultantes -0.5 0.7
        d'insultantes humilie humilies humilions humiliez humilient humilié humiliée humiliee humiliés -0.5 0.7
        humiliées humiliees humilier humiliais humiliait humiliaient humiliant humiliera humiliation -0.5 0.7
        humiliante humiliants humiliantes offensant offensante offensants offensantes -0.5 0.7
        crevard kassos grosse_vache boudin -0.55 0.8
        chien_de_la_casse sans_cœur sans_coeur sans_vergogne -0.5 0.8
        douteux douteuse douteuses -0.25 0.4
        faible faibles faiblesse -0.3 0.5
        négatif negatif négative negative négatifs negatifs négatives negatives -0.35 0.4
        risque risques risqué risquée risquee risqués risquées risquees risquons risquez risquent risquer -0.25 0.3
        risquais risquait risquaient risquant risquera -0.25 0.3
        pollution polluant polluante polluants polluantes pollué pollue polluée polluee pollués pollues -0.4 0.4
        polluées polluees polluons polluez polluent polluer polluais polluait polluaient polluera asphyxie -0.4 0.4
        l'asphyxie d'asphyxie toxique toxiques nocif nocive nocifs -0.4 0.4
        disparaître disparaitre disparition extinction destruction dégâts degats dégradation degradation -0.4 0.4
        ravage ravages -0.4 0.4
        polémique polemique polémiques polemiques révoltant revoltant révoltante revoltante révoltants -0.4 0.5
        revoltants révoltantes revoltantes dénonce denonce dénonces denonces dénonçons denoncons dénoncez -0.4 0.5
        denoncez dénoncent denoncent dénoncé dénoncée denoncee dénoncés dénoncées denoncees dénoncer denoncer -0.4 0.5
        dénonçais denoncais dénonçait denoncait dénonçaient denoncaient dénonçant denoncant dénoncera -0.4 0.5
        denoncera indifférence indifference l'indifférence l'indifference d'indifférence d'indifference -0.4 0.5
        indignation l'indignation d'indignation indigné indignée indignee indignés indignées indignees -0.4 0.5
        indignons indignez indignent indigner indignais indignait indignaient indignant indignera s'indigne -0.4 0.5
        pénurie penurie effondrement faillite récession recession déclin declin plombe plombé dérapage -0.35 0.4
        derapage -0.35 0.4
        contre_nature absurdité absurdite aberration aberrant aberrante aberrants aberrantes gabegie fiasco -0.55 0.7
        ratage bâclé bacle bâclée baclee bâclés bacles bâclées baclees -0.55 0.7
        assassine assassiné assassinée assassinee assassinés assassines assassinées assassinees condamné -0.4 0.5
        condamne condamnée condamnee condamnés condamnes condamnées condamnees condamnation illégal illegal -0.4 0.5
        illégale illegale illégals illegals illégales illegales scandalise fustige fustiges fustigeons -0.4 0.5
        fustigez fustigent fustigé fustigée fustigee fustigés fustigées fustigees fustiger fustigeais -0.4 0.5
        fustigeait fustigeaient fustigeant fustigera tacle -0.4 0.5
        innovation innovations innovant innovante innovants innovantes croissance essor progresse prometteur 0.35 0.4
        prometteuse 0.35 0.4
        soutient encourage encourages encourageons encouragez encouragent encouragé encouragée encouragee 0.35 0.4
        encouragés encouragées encouragees encourager encourageais encourageait encourageaient encourageant 0.35 0.4
        encouragera encourageante encourageants encourageantes récompense recompense récompenses recompenses 0.35 0.4
        récompensons recompensons récompensez recompensez récompensent recompensent récompensé récompensée 0.35 0.4
        recompensee récompensés récompensées recompensees récompenser recompenser récompensais recompensais 0.35 0.4
        récompensait recompensait récompensaient recompensaient récompensant recompensant récompensera 0.35 0.4
        recompensera honneur l'honneur d'honneur inspirant inspirante inspirants inspirantes 0.35 0.4
        grâce grace capable capables avancée avancee avancées avancees avantage avantages atout atouts 0.35 0.5
        bénéfique benefique bénéfiques benefiques bienfait bienfaits 0.35 0.5
        protége protege protéges proteges protégeons protegeons protégez protegez protégent protegent protégé 0.25 0.3
        protégée protegee protégés protégées protegees protéger proteger protégeais protegeais protégeait 0.25 0.3
        protegeait protégeaient protegeaient protégeant protegeant protégera protegera protection sauver 0.25 0.3
        sauvé sauve sauvée sauvee guérir guerir guéri gueri 0.25 0.3
        triomphes triomphons triomphez triomphent triomphé triomphée triomphee triomphés triomphées 0.35 0.4
        triomphees triompher triomphais triomphait triomphaient triomphant triomphera médaille medaille 0.35 0.4
        médaillé 0.35 0.4
        découvrez decouvrez profitez bénéficiez beneficiez 0.2 0.3
        accord_historique exemplaire exemplaires 0.4 0.5
        solution solutions 0.2 0.3
        durable durables 0.05 0.2
        """
}
