extension Lexicon {
    /// Italian.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let italian: StaticString = """
        non nn senza ~not 0
        mai neanche nemmeno neppure ~not 0
        non_più non_piu non_riesce_a non_riesco_a lontano_da mancanza_di incapace_di incapaci_di privo_di ~not 0.1
        nessun nessuno nessuna niente nulla né ~no 0
        o oppure ~or 0
        ma però tuttavia invece eppure bensì bensi ~but 0
        anche_se nonostante benché benche sebbene malgrado ~although 0
        non_solo non_soltanto ~not_only 0
        molto molta molti molte troppo troppa troppi troppe davvero veramente estremamente incredibilmente *1.3 0.3
        totalmente *1.3 0.3
        completamente assolutamente proprio così cosi talmente tanto super stra mega ultra iper *1.25 0.3
        cazzo_di fottutamente maledettamente tremendamente terribilmente un_casino un_botto *1.35 0.5
        più piu sempre sempre_più sempre_piu ancora particolarmente soprattutto decisamente parecchio pure *1.15 0.2
        poco poca pochi poche un_po un_pò leggermente quasi appena abbastanza alquanto *0.65 0.2
        relativamente parzialmente a_volte ogni_tanto *0.75 0.2
        presunto presunta presunti presunte sedicente cosiddetti *0.7 0.3
        buon buono buona buoni buone buonissimo buonissima buonissimi buonissime 0.45 0.6
        bene ben 0.3 0.5
        benissimo molto_bene molto_buono tutto_bene 0.55 0.7
        migliore migliori miglior 0.4 0.5
        il_migliore la_migliore i_migliori le_migliori il_meglio il_top 0.75 0.8
        meglio 0.3 0.5
        meno_male menomale 0.25 0.6
        miglioro migliora miglioriamo migliorate migliorano migliorato migliorata migliorati migliorare 0.3 0.4
        migliorava miglioravano migliorando migliorerà migliorera migliorò miglioramento miglioramenti 0.3 0.4
        ottimo ottima ottimi ottime ottimamente l'ottimo l'ottima un'ottima 0.7 0.8
        eccellente eccellenti eccellenza eccezionale eccezionali l'eccezionale l'eccellente 0.75 0.9
        fantastico fantastica fantastici fantastice fantastiche magnifico magnifica magnifici magnifice 0.75 0.9
        magnifiche splendido splendida splendidi splendide splendidissimo splendidissima splendidissimi 0.75 0.9
        splendidissime stupendo stupenda stupendi stupende stupendissimo stupendissima stupendissimi 0.75 0.9
        stupendissime 0.75 0.9
        meraviglioso meravigliosa meravigliosi meravigliose meravigliosissimo meravigliosissima 0.7 0.9
        meravigliosissimi meravigliosissime meraviglia meraviglie favoloso favolosa favolosi favolose 0.7 0.9
        spettacolare spettacolari spettacolo 0.7 0.9
        perfetto perfetta perfetti perfette perfettissimo perfettissima perfettissimi perfettissime 0.65 0.8
        perfettamente perfezione 0.65 0.8
        incredibile incredibili straordinario straordinaria straordinarii straordinarie strepitoso strepitosa 0.65 0.8
        strepitosi strepitose sensazionale sensazionali formidabile formidabili sublime sublimi divino divina 0.65 0.8
        divini divine 0.65 0.8
        grandioso grandiosa grandiosi grandiose grandissimo grandissima grandissimi grandissime 0.55 0.8
        impressionante impressionanti sbalorditivo sbalorditiva sbalorditivi sbalorditive stupefacente 0.55 0.8
        stupefacenti 0.55 0.8
        geniale geniali genio genialata genialità genialita mitico mitica mitici mitice mito 0.6 0.8
        bravo brava bravi brave bravissimo bravissima bravissimi bravissime bravura 0.55 0.8
        bello bella belli belle bellissimo bellissima bellissimi bellissime bel bei bellezza bellezze 0.55 0.8
        carino carina carini carine carinissimo carinissima carinissimi carinissime grazioso graziosa graziosi 0.5 0.8
        graziose dolce dolci dolcissimo dolcissima dolcezza tenero tenera teneri tenere tenerissimo 0.5 0.8
        tenerissima tenerissimi tenerissime tenerezza cucciolo cucciola cuccioli cucciole 0.5 0.8
        simpatico simpatica simpatici simpatice simpatiche simpaticissimo simpaticissima simpaticissimi 0.5 0.7
        simpaticissime gentile gentili gentilissimo gentilissima gentilezza gentilissimi gentilissime cortese 0.5 0.7
        cortesi cortesia disponibile disponibili disponibilità disponibilita educato educata educati educate 0.5 0.7
        adorabile adorabili affettuoso affettuosa affettuosi affettuose affascinante affascinanti fascino 0.5 0.8
        elegante eleganti elegantissimo elegantissima elegantissimi elegantissime 0.5 0.8
        divertente divertenti divertentissimo divertentissima divertentissimi divertentissime diverto diverti 0.5 0.7
        diverte divertiamo divertono divertito divertita divertiti divertire divertiva divertendo divertimento 0.5 0.7
        spassoso spassosa spassosi spassose esilarante esilaranti 0.5 0.7
        ridere rido ridiamo risate risata sorriso sorrisi sorridere sorrido 0.35 0.6
        ahah ahaha ahahah ahahaha ahahahah ahahahaha ahahahahah haha hahaha hahahaha ahahahahaha lol xd hihi 0.25 0.6
        ihih eheh eheheh hehe 0.25 0.6
        felice felici felicissimo felicissima felicissimi felicissime felicità felicita contento contenta 0.6 0.8
        contenti contente contentissimo contentissima contentissimi contentissime lieto lieta allegro allegra 0.6 0.8
        allegri allegre allegria gioia gioie gioioso gioiosa gioiosi gioiose 0.6 0.8
        entusiasta entusiasti entusiaste entusiasmo entusiasmante entusiasmanti emozionato emozionata 0.45 0.7
        emozionati emozionate emozionante emozionanti emozione emozioni 0.45 0.7
        amo ama amano amiamo amare amato amata amati amor amore amori amorevole innamorato innamorata 0.55 0.8
        innamorati innamorate innamoro innamori innamora innamoriamo innamorano innamorare innamorava 0.55 0.8
        innamoravano innamorando innamorerà innamorera innamorò 0.55 0.8
        ti_amo vi_amo ti_adoro vi_adoro ti_voglio_bene vi_voglio_bene tvb tvtb ti_vogliamo_bene 0.7 0.9
        adoro adori adora adoriamo adorate adorano adorato adorata adorati adorare adorava adoravano adorando 0.65 0.8
        adorerà adorera adorò 0.65 0.8
        piace piacciono piaciuto piaciuta piaciuti piaciute piacere piaceva mi_piace mi_piacciono 0.4 0.6
        mi_è_piaciuto mi_e_piaciuto 0.4 0.6
        gradito gradita graditi gradite gradevole gradevoli piacevole piacevoli gradisco 0.4 0.6
        godere goduria godibile gustoso gustosa gustosi gustose gusto squisito squisita squisiti squisite 0.5 0.7
        delizioso deliziosa deliziosi deliziose delizia saporito saporita saporiti saporite 0.5 0.7
        grazie mille_grazie grazie_mille ringrazio ringrazi ringrazia ringraziamo ringraziate ringraziano 0.45 0.7
        ringraziato ringraziata ringraziati ringraziare ringraziava ringraziavano ringraziando ringrazierà 0.45 0.7
        ringraziera ringraziò ringraziamento ringraziamenti grato grata gratitudine riconoscente 0.45 0.7
        complimenti complimento congratulazioni auguri auguro augura auguriamo augurate augurano augurato 0.5 0.7
        augurata augurati augurare augurava auguravano augurando augurerà augurera augurò auguroni applausi 0.5 0.7
        applauso 0.5 0.7
        vittoria vittorie vincere vinto vince vinciamo vincono vincitore vincitrice vincitori trionfo campione 0.4 0.5
        campioni campionessa 0.4 0.5
        successo successi 0.35 0.4
        orgoglioso orgogliosa orgogliosi orgogliose orgoglio fiero fiera fieri 0.5 0.7
        ammiro ammiri ammira ammiriamo ammirate ammirano ammirato ammirata ammirati ammirare ammirava 0.35 0.6
        ammiravano ammirando ammirerà ammirera ammirò ammirevole ammirazione stima rispetto rispetti rispetta 0.35 0.6
        rispettiamo rispettate rispettano rispettato rispettata rispettati rispettare rispettava rispettavano 0.35 0.6
        rispettando rispetterà rispettera rispettò 0.35 0.6
        esemplare esemplari onesto onesta onesti oneste onestà sincero sincera sinceri sincere coraggioso 0.4 0.6
        coraggiosa coraggiosi coraggiose coraggio nobile nobili umile umili umiltà umilta degno degna degni 0.4 0.6
        degne 0.4 0.6
        intelligente intelligenti intelligentissimo intelligentissima intelligenza brillante brillanti 0.5 0.7
        talentuoso talentuosa talentuosi talentuose talento talenti 0.5 0.7
        interessante interessanti interessantissimo interessantissima interessantissimi interessantissime 0.4 0.6
        innovativo innovativa innovativi innovative innovazione creativo creativa creativi creative originale 0.4 0.6
        originali 0.4 0.6
        utile utili utilissimo utilissima utilissimi utilissime efficace efficaci efficiente efficienti 0.4 0.6
        efficienza affidabile affidabili competente competenti professionale professionali professionalità 0.4 0.6
        professionalita 0.4 0.6
        veloce veloci velocissimo velocissima velocissimi velocissime velocemente rapido rapida rapidi rapide 0.35 0.5
        tempestivo tempestiva tempestivi tempestive puntuale puntuali puntualità puntualita 0.35 0.5
        facile facili facilissimo facilissima facilmente semplice semplici comodo comoda comodi comode 0.3 0.5
        comodissimo comodissima comodissimi comodissime pratico 0.3 0.5
        conveniente convenienti gratis gratuito gratuita gratuiti gratuite affarone 0.3 0.5
        consigliatissimo consigliatissima consigliatissimi consigliatissime consigliato consigliata 0.5 0.7
        consigliati consigliate lo_consiglio vivamente_consigliato 0.5 0.7
        soddisfatto soddisfatta soddisfatti soddisfatte soddisfazione soddisfazioni soddisfacente 0.5 0.7
        qualità qualita di_qualità di_qualita 0.25 0.5
        vale_la_pena ne_vale_la_pena 0.45 0.7
        risolto risolta risolvere risolti sistemato sistemata sistemati sistemate 0.3 0.4
        evviva viva forza olè ole yeah wow uau urrà urra daje daje_tutta grande grandi 0.4 0.7
        abbraccio abbracci abbraccione bacio baci bacione bacioni bacini bacetto coccole coccolo coccoli 0.45 0.7
        coccola coccoliamo coccolate coccolano coccolato coccolata coccolati coccolare coccolava coccolavano 0.45 0.7
        coccolando coccolerà coccolera coccolò 0.45 0.7
        speranza speranze speranzoso speranzosa speranzosi speranzose finalmente non_vedo_l'ora 0.35 0.6
        sogno sogni sognare da_sogno sogni_d'oro 0.3 0.6
        amicizia 0.3 0.5
        pace libertà liberta 0.2 0.4
        fortuna fortunato fortunata fortunati fortunate fortunatamente per_fortuna buona_fortuna 0.4 0.6
        in_bocca_al_lupo 0.4 0.6
        capolavoro capolavori top topissimo figata figati figate figo fico fighissimo fighissima fighissimi 0.55 0.8
        fighissime fichissimo fichissima fichissimi fichissime ganzo ganza ganzi ganze fortissimo fortissima 0.55 0.8
        fortissimi fortissime 0.55 0.8
        preferito preferita preferiti preferite favorito favorita favoriti favorite 0.45 0.6
        leggenda leggendario leggendaria leggendarii leggendarie epico epica epici epice immenso immensa 0.45 0.7
        speciale speciali specialissimo specialissima 0.45 0.7
        buongiorno buonanotte buonasera buona_notte buona_giornata buona_serata buon_natale buona_pasqua 0.3 0.4
        buon_compleanno buon_weekend buona_domenica buon_lavoro 0.3 0.4
        tanti_auguri buon_anno buone_feste buone_vacanze buon_appetito 0.4 0.5
        festa feste festeggiare festeggiamo compleanno regalo regali 0.25 0.4
        benvenuto benvenuta benvenuti benvenute 0.35 0.4
        positivo positiva positivi positive ottimista ottimisti ottimiste ottimismo 0.35 0.5
        tranquillo tranquilla tranquilli tranquille serenità serenita sereno serena rilassante rilassanti 0.3 0.6
        rilassato rilassata rilassati rilassate relax 0.3 0.6
        sostegno sostenere sostenibile solidarietà solidarieta 0.25 0.4
        fiducia fiducioso fiduciosa fiduciosi fiduciose 0.3 0.5
        non_male niente_male mica_male non_è_male non_e_male nessun_problema senza_problemi 0.35 0.6
        funziona_bene funziona_benissimo funziona_perfettamente va_benissimo va_alla_grande alla_grande 0.5 0.7
        che_bello che_bella che_belli che_belle che_meraviglia che_spettacolo che_gioia che_figata che_carino 0.65 0.9
        che_carina che_dolce 0.65 0.9
        ben_fatto bel_lavoro ottimo_lavoro bella_idea ottima_idea bell'idea ottimo_servizio 0.65 0.8
        avanti_così avanti_cosi continua_così continua_cosi continuate_così continuate_cosi 0.5 0.7
        vantaggio vantaggi opportunità opportunita solidità solidita crescita premio premi premiato premiata 0.3 0.4
        premiati premiate record eccellenze 0.3 0.4
        onore onorato onorata onorati onorate merito meritevole 0.4 0.6
        stellare magia magico magica magici magice incantevole incantevoli suggestivo suggestiva suggestivi 0.55 0.8
        suggestive indimenticabile indimenticabili memorabile memorabili 0.55 0.8
        appassionante appassionanti passione avvincente avvincenti coinvolgente coinvolgenti commovente 0.45 0.7
        commoventi toccante 0.45 0.7
        sano sana sani sane guarito guarita guariti guarite 0.25 0.4
        aiuto aiuti aiuta aiutiamo aiutate aiutano aiutato aiutata aiutati aiutare aiutava aiutavano aiutando 0.2 0.3
        aiuterà aiutera aiutò 0.2 0.3
        saluti salutoni saluto 0.15 0.3
        buonsenso giusto giusta giusti giuste ragione saggio saggia saggezza 0.25 0.5
        male -0.45 0.6
        malissimo molto_male fa_male sta_male sto_male mi_fa_male -0.6 0.8
        pessimo pessima pessimi pessime pessimamente -0.75 0.9
        peggio peggiore peggiori peggioro peggiora peggioriamo peggiorate peggiorano peggiorato peggiorata -0.6 0.8
        peggiorati peggiorare peggiorava peggioravano peggiorando peggiorerà peggiorera peggiorò -0.6 0.8
        peggioramento il_peggio la_peggio il_peggiore la_peggiore i_peggiori -0.6 0.8
        cattivo cattiva cattivi cattive cattiveria cattivissimo cattivissima cattivissimi cattivissime -0.55 0.8
        brutto brutta brutti brutte bruttissimo bruttissima bruttissimi bruttissime bruttezza orrendo -0.65 0.9
        orrenda orrendi orrende orribile orribili orribilissimo orribilissima orrore orrori orripilante -0.65 0.9
        orripilanti -0.65 0.9
        terribile terribili tremendo tremenda tremendi tremende spaventoso spaventosa spaventosi spaventose -0.65 0.8
        atroce atroci ignobile ignobili infame infami abominevole abominevoli -0.65 0.8
        schifo schifa schifi schife schifezza schifezze schifoso schifosa schifosi schifose schifosissimo -0.75 0.9
        schifosissima schifosissimi schifosissime schifato disgustoso disgustosa disgustosi disgustose -0.75 0.9
        disgusto disgustato disgustata disgustati disgustate ripugnante ripugnanti ribrezzo vomito -0.75 0.9
        vomitevole -0.75 0.9
        che_schifo fa_schifo fanno_schifo mi_fa_schifo fate_schifo schifo_totale uno_schifo che_merda -0.8 1
        merda merde merdoso merdosa merdosi merdose di_merda una_merda cagata cagate cacata stronzata -0.65 0.9
        stronzate cazzata cazzate cacca puttanata puttanate minchiata minchiate -0.65 0.9
        vergogna vergognoso vergognosa vergognosi vergognose vergognosissimo vergognosissima vergognosissimi -0.65 0.9
        vergognosissime vergognatevi vergognati che_vergogna una_vergogna -0.65 0.9
        indegno indegna indegni indegne indecente indecenti indecenza scandaloso scandalosa scandalosi -0.65 0.8
        scandalose scandalo scandali inaccettabile inaccettabili intollerabile intollerabili inammissibile -0.65 0.8
        inammissibili -0.65 0.8
        penoso penosa penosi penose pietoso pietosa pietosi pietose patetico patetica patetici patetice -0.6 0.8
        patetiche ridicolo ridicola ridicoli ridicole squallido squallida squallidi squallide squallore -0.6 0.8
        misero misera imbarazzante imbarazzanti imbarazzo -0.6 0.8
        odio odi odia odiamo odiate odiano odiato odiata odiati odiare odiava odiavano odiando odierà odiera -0.65 0.8
        odiò odioso odiosa odiosi odiose -0.65 0.8
        detesto detesti detesta detestiamo detestate detestano detestato detestata detestati detestare -0.65 0.8
        detestava detestavano detestando detesterà detestera detestò detestabile detestabili disprezzo -0.65 0.8
        disprezzi disprezza disprezziamo disprezzate disprezzano disprezzato disprezzata disprezzati -0.65 0.8
        disprezzare disprezzava disprezzavano disprezzando disprezzerà disprezzera disprezzò -0.65 0.8
        non_mi_piace non_mi_piacciono non_mi_è_piaciuto non_mi_e_piaciuto non_mi_piaceva non_piace -0.5 0.8
        non_sopporto non_lo_sopporto non_la_sopporto -0.5 0.8
        insopportabile insopportabili insostenibile insostenibili antipatico antipatica antipatici -0.55 0.8
        antipatice antipatiche fastidioso fastidiosa fastidiosi fastidiose fastidio fastidi infastidito -0.55 0.8
        infastidita infastiditi infastidite -0.55 0.8
        arrabbiato arrabbiata arrabbiati arrabbiate arrabbio arrabbi arrabbia arrabbiamo arrabbiano -0.5 0.8
        arrabbiare arrabbiava arrabbiavano arrabbiando arrabbierà arrabbiera arrabbiò rabbia furioso furiosa -0.5 0.8
        furiosi furiose furia incazzato incazzata incazzati incazzate incazzo incazzi incazza incazziamo -0.5 0.8
        incazzano incazzare incazzava incazzavano incazzando incazzerà incazzera incazzò incazzatura -0.5 0.8
        irritante irritanti nervoso nervosa nervosi nervose -0.5 0.8
        indignato indignata indignati indignate indignazione disgusti disgusta disgustiamo disgustano -0.65 0.9
        disgustare disgustava disgustavano disgustando disgusterà disgustera disgustò rompi_palle rompipalle -0.65 0.9
        rompicoglioni rompono_i_coglioni rotto_il_cazzo rotto_i_coglioni rotto_le_palle -0.65 0.9
        stufo stufa stufi stufe non_ne_posso_più non_ne_posso_piu non_se_ne_può non_se_ne_puo basta_con -0.5 0.8
        mi_sono_rotto che_palle due_palle che_due_palle due_coglioni -0.5 0.8
        stanco stanca stanchi stanche stanchissimo stanchissima stanchissimi stanchissime stanchezza sfinito -0.35 0.6
        sfinita sfiniti sfinite distrutto distrutta distrutti distrutte esausto esausta esausti esauste -0.35 0.6
        noia noioso noiosa noiosi noiose noiosissimo noiosissima noiosissimi noiosissime annoiato annoiata -0.45 0.7
        annoia palloso pallosa pallosi pallose pesante pesanti pesantezza -0.45 0.7
        triste tristi tristissimo tristissima tristezza tristissimi tristissime tristemente infelice -0.55 0.8
        infelici malinconia malinconico malinconica malinconici malinconice -0.55 0.8
        piango piangi piange piangiamo piangono pianguto pianguta pianguti piangere piangeva piangendo -0.35 0.7
        pianto lacrime lacrima -0.35 0.7
        depresso depressa depressi depresse depressione deprimente deprimo deprimi deprime deprimiamo -0.55 0.8
        deprimono deprimuto deprimuta deprimuti deprimere deprimeva deprimendo disperato disperata disperati -0.55 0.8
        disperate disperazione -0.55 0.8
        dolore dolori doloroso dolorosa dolorosi dolorose soffro soffri soffre soffriamo soffrono soffrito -0.45 0.6
        soffrita soffriti soffrire soffriva soffrendo sofferenza sofferenze ferito ferita feriti ferite -0.45 0.6
        purtroppo peccato sfortuna sfortunato sfortunata sfortunati sfortunate ahimè ahime che_peccato -0.4 0.7
        disgrazia disgrazie -0.4 0.7
        mi_dispiace dispiace dispiaciuto dispiaciuta dispiaciuti dispiaciute -0.2 0.6
        deluso delusa delusi deluse delusione delusioni deludo deludi delude deludiamo deludono deluduto -0.6 0.8
        deluduta deluduti deludere deludeva deludendo deludente deludenti -0.6 0.8
        frustrato frustrata frustrati frustrate frustrante frustranti frustrazione -0.5 0.8
        preoccupato preoccupata preoccupati preoccupate preoccupante preoccupanti preoccupazione -0.4 0.7
        preoccupazioni ansia angoscia angosciante angoscianti stress stressato stressata stressati stressate -0.4 0.7
        stressante stressanti panico -0.4 0.7
        paura paure spaventato spaventata spaventati spaventate spavento terrore incubo incubi inferno -0.45 0.7
        tortura -0.45 0.7
        morte morto morta morti morire muore morendo lutto defunto defunta defunti defunte deceduto deceduta -0.45 0.5
        deceduti decedute ucciso uccisa uccisi uccidere uccide omicidio omicidi assassino assassina -0.45 0.5
        assassini assassine strage stragi -0.45 0.5
        guerra guerre violenza violenze violento violenta violenti violente terrorismo terrorista terroristi -0.5 0.5
        terroriste attentato attentati bombardamento bombe stupro stupri stupratore -0.5 0.5
        malato malata malati malate malattia malattie febbre -0.35 0.4
        incidente tragedia tragedie tragico tragica tragici tragice disastro disastri disastroso disastrosa -0.5 0.6
        disastrosi disastrose catastrofe catastrofico catastrofica catastrofici catastrofice caos caotico -0.5 0.6
        crisi povertà poverta miseria disoccupazione disoccupato disoccupata disoccupati disoccupate -0.35 0.4
        precario precaria precarii precarie precariato licenziato licenziata licenziati licenziate -0.35 0.4
        licenziamenti tasse sfrattato sfrattata sfrattati sfrattate -0.35 0.4
        problema problemi probleme problematico problematica problematici problematice guaio guai guasto -0.4 0.5
        guasti disagio disagi disservizio disservizi -0.4 0.5
        errore errori sbaglio sbagli sbaglia sbagliamo sbagliate sbagliano sbagliato sbagliata sbagliati -0.35 0.5
        sbagliare sbagliava sbagliavano sbagliando sbaglierà sbagliera sbagliò -0.35 0.5
        fallimento fallimenta fallimenti fallimente fallito fallita falliti fallite fallo falli falle -0.45 0.5
        falliamo fallono fallire falliva fallendo fallimentare fiasco flop sconfitta sconfitte sconfitto -0.45 0.5
        sconfitti perdente perdenti perso perdere perde -0.45 0.5
        rotto rotta rotti rotte guasta guaste difettoso difettosa difettosi difettose difetto difetti -0.4 0.5
        non_funziona non_funzionano non_funzionava non_va non_serve_a_niente non_serve_a_nulla non_si_apre -0.5 0.6
        non_carica non_parte -0.5 0.6
        non_risponde non_rispondono non_rispondete nessuna_risposta nessuno_risponde non_arriva -0.5 0.5
        non_è_arrivato non_e_arrivato mai_arrivato senza_risposta -0.5 0.5
        funziono funzioni funziona funzioniamo funzionate funzionano funzionato funzionata funzionati !-0.4 0.2
        funzionare funzionava funzionavano funzionando funzionerà funzionera funzionò rispondo rispondi !-0.4 0.2
        risponde rispondiamo rispondono risponduto risponduta risponduti rispondere rispondeva rispondendo !-0.4 0.2
        arrivato arrivata arrivati arrivate consegnato consegnata consegnati consegnate ricevuto rimborsato !-0.4 0.2
        rimborsata rimborsati rimborsate apre !-0.4 0.2
        ritardo ritarda ritardi ritarde in_ritardo ritardatario lento lenta lenti lente lentissimo -0.35 0.4
        lentissima lentissimi lentissime lentezza attesa_infinita cancellato cancellata cancellati -0.35 0.4
        cancellate cancello cancelli cancella cancelliamo cancellano cancellare cancellava cancellavano -0.35 0.4
        cancellando cancellerà cancellera cancellò annullato annullata annullati annullate sospeso sospesa -0.35 0.4
        sospesi sospese -0.35 0.4
        reclamo reclami lamentela lamentele denuncia -0.35 0.4
        costoso costosa costosi costose costosissimo costosissima costosissimi costosissime sovrapprezzo -0.35 0.5
        troppo_caro troppo_cari -0.35 0.5
        truffa truffi truffe truffato truffata truffati truffate truffatore truffatori truffare fregatura -0.7 0.8
        fregature fregato fregata fregati fregate imbroglio imbroglione imbroglioni inganno inganni inganna -0.7 0.8
        inganniamo ingannate ingannano ingannato ingannata ingannati ingannare ingannava ingannavano -0.7 0.8
        ingannando ingannerà ingannera ingannò raggiro raggira raggiri raggire -0.7 0.8
        ladro ladra ladri ladre rubo rubi ruba rubiamo rubate rubano rubato rubata rubati rubare rubava -0.65 0.7
        rubavano rubando ruberà rubera rubò furto furti rapina rapini rapine frode frodi -0.65 0.7
        bugia bugie bugiardo bugiarda bugiardi bugiarde mentire menzogna menzogne falso falsa falsi false -0.55 0.8
        falsità falsita ipocrita ipocriti ipocrite ipocrisia bufala bufale -0.55 0.8
        corrotto corrotta corrotti corrotte corruzione tangenti mazzette mafia mafioso mafiosa mafiosi -0.55 0.6
        mafiose camorra delinquente delinquenti criminale criminali -0.55 0.6
        ingiusto ingiusta ingiusti ingiuste ingiustizia ingiustizie crudele crudeli crudeltà crudelta -0.55 0.8
        disumano disumana disumani disumane -0.55 0.8
        razzista razzisti razziste razzismo fascista fascisti fasciste fascismo nazista nazisti naziste -0.6 0.7
        omofobo omofoba omofobi omofobe omofobia omofobie sessista sessisti sessiste maschilista maschilisti -0.6 0.7
        maschiliste xenofobo xenofoba xenofobi xenofobe -0.6 0.7
        incompetente incompetenti incompetenza incapace incapaci inutile inutili inutilità inutilita -0.55 0.8
        inefficiente inefficienti inefficienza irresponsabile irresponsabili negligenza inaffidabile -0.55 0.8
        inaffidabili inadeguato inadeguata inadeguati inadeguate -0.55 0.8
        maleducato maleducata maleducati maleducate maleducazione scortese scortesi arrogante arroganti -0.6 0.8
        arroganza presuntuoso presuntuosa presuntuosi presuntuose presunzione prepotente prepotenti -0.6 0.8
        prepotenza -0.6 0.8
        assurdo assurda assurdi assurde assurdità assurdita follia folli folle -0.4 0.7
        difficile difficili complicato complicata complicati complicate difficoltà difficolta impossibile -0.25 0.5
        impossibili -0.25 0.5
        pericoloso pericolosa pericolosi pericolose pericolo pericoli rischio rischi rischioso rischiosa -0.35 0.4
        rischiosi rischiose minaccia minacci minacce grave gravi gravissimo gravissima gravissimi gravissime -0.35 0.4
        emergenza allarme -0.35 0.4
        sporco sporca sporci sporce sporchi sporcizia puzza puzzi puzze puzzolente puzzolenti fetido fetida -0.45 0.7
        fetidi fetide -0.45 0.7
        distruggo distruggi distrugge distruggiamo distruggono distrugguto distrugguta distrugguti -0.45 0.6
        distruggere distruggeva distruggendo distruzione rovino rovini rovina roviniamo rovinate rovinano -0.45 0.6
        rovinato rovinata rovinati rovinare rovinava rovinavano rovinando rovinerà rovinera rovinò -0.45 0.6
        tradito tradita traditi tradite traditore traditori tradimento tradire vigliacco vigliacca vigliacci -0.55 0.7
        vigliacce codardo codarda codardi codarde -0.55 0.7
        solitudine mi_manca mi_manchi mi_mancate mi_mancano mi_mancherai -0.2 0.7
        invidia invidi invidie invidioso invidiosa invidiosi invidiose geloso gelosa gelosi gelose gelosia -0.4 0.7
        egoista egoisti egoiste egoismo -0.4 0.7
        strano strana strani strane boh mah bah uff uffa uffi meh sob sigh argh bleah bleh -0.3 0.6
        colpa colpevole colpevoli colpe vittima vittime -0.3 0.4
        mai_più mai_piu da_evitare evitate evitatelo sconsigliato sconsigliata sconsigliati sconsigliate -0.6 0.8
        sconsiglio lo_sconsiglio non_lo_consiglio -0.6 0.8
        perdita_di_tempo tempo_perso soldi_buttati buttati_via presa_per_il_culo presi_per_il_culo -0.6 0.8
        presa_in_giro prendere_per_il_culo prendono_in_giro -0.6 0.8
        non_è_possibile non_e_possibile non_si_può non_si_puo non_ha_senso non_va_bene non_ne_vale -0.35 0.7
        non_capisco non_capisce non_capite non_ce_la_faccio -0.35 0.7
        lascia_a_desiderare lascia_molto_a_desiderare non_ci_siamo siamo_alle_solite roba_da_matti -0.45 0.8
        cose_da_pazzi da_non_credere -0.45 0.8
        me_ne_frego chi_se_ne_frega chissenefrega non_me_ne_frega sticazzi che_cazzo ma_che_cazzo -0.4 0.8
        cazzo cazzi minchia porca_puttana porca_troia porca_miseria porco_dio porcodio dio_cane porco -0.3 0.8
        mannaggia -0.3 0.8
        negativo negativa negativi negative pessimista pessimisti pessimiste scarso scarsa scarsi scarse -0.4 0.6
        debole deboli mediocre mediocri mediocrità mediocrita scadente scadenti insufficiente insufficienti -0.4 0.6
        sfruttato sfruttata sfruttati sfruttate sfruttamento abuso abusa abusi abuse abusivo abusiva abusivi -0.45 0.6
        abusive degrado degradante sprechi spreco spesa_inutile -0.45 0.6
        ansioso ansiosa ansiosi ansiose agitato agitata agitati agitate turbato turbata turbati turbate -0.35 0.6
        sconvolto sconvolta sconvolti sconvolte sconvolgente sconvolgenti scioccato scioccata scioccati -0.35 0.6
        scioccate scioccante scioccanti -0.35 0.6
        offeso offesa offesi offese offendo offendi offende offendiamo offendono offenduto offenduta -0.5 0.7
        offenduti offendere offendeva offendendo offensivo offensiva offensivi offensive insulto insulti -0.5 0.7
        insulta insultiamo insultate insultano insultato insultata insultati insultare insultava insultavano -0.5 0.7
        insultando insulterà insultera insultò umiliante umilianti umiliazione umiliato umiliata umiliati -0.5 0.7
        umiliate -0.5 0.7
        polemica polemiche -0.25 0.4
        propaganda demagogia populismo populista populisti populiste casta inciucio voltagabbana poltrone -0.4 0.6
        poltrona -0.4 0.6
        stronzo stronza stronzi stronze bastardo bastarda bastardi bastarde coglione coglioni cogliona -0.8 1
        coglionata testa_di_cazzo teste_di_cazzo pezzo_di_merda pezzi_di_merda faccia_di_merda -0.8 1
        figlio_di_puttana figli_di_puttana figlio_di_troia puttana puttani puttane troia troie zoccola zoccoli -0.8 1
        zoccole mignotta mignotti mignotte bagascia -0.8 1
        idiota idioti idiote imbecille imbecilli cretino cretina cretini cretine deficiente deficienti scemo -0.65 0.9
        scema scemi sceme stupido stupida stupidi stupide stupidissimo stupidissima stupidissimi -0.65 0.9
        stupidissime stupidità stupidita stupidaggine stupidaggini tonto tonta tonti tonte fesso fessa fessi -0.65 0.9
        fesse babbeo babbei ebete ebeti demente dementi ritardati mongoloide -0.65 0.9
        vaffanculo fanculo affanculo vai_a_cagare andate_a_cagare vai_a_quel_paese fottiti fottetevi fottuto -0.7 0.9
        fottuta fottuti fottute va_a_cagare muori -0.7 0.9
        bimbominkia bimbiminkia sfigato sfigata sfigati sfigate sfiga pagliaccio pagliacci pagliacciata -0.55 0.9
        buffone buffoni buffonata clown -0.55 0.9
        cialtrone cialtroni cialtroneria ciarlatano ciarlatana ciarlatani ciarlatane parassita parassiti -0.65 0.9
        parassite verme vermi feccia porci maiale maiali -0.65 0.9
        ignorante ignoranti ignorantissimo ignorantissima ignoranza analfabeta analfabeti analfabete asino -0.55 0.8
        asina asini asine somaro somara somari somare burino burina burini burine cafone cafoni zotico -0.55 0.8
        zotica zotici zotice -0.55 0.8
        miserabile miserabili lurido lurida luridi luride viscido viscida viscidi viscide meschino meschina -0.7 0.9
        meschini meschine vile vili spregevole spregevoli -0.7 0.9
        frocio froci ricchione zingaracci -0.7 1
        dittatore dittatori dittatura tiranno tiranna tiranni tiranne carnefice carnefici boia -0.55 0.6
        pirla minchione minchioni cogliò coglio rincoglionito rincoglionita rincoglioniti rincoglionite -0.6 0.9
        rimbambito rimbambita rimbambiti rimbambite deficenti deficente -0.6 0.9
        lecchino lecchina lecchini lecchine leccaculo venduto venduta venduti vendute ruffiano ruffiana -0.5 0.8
        ruffiani ruffiane -0.5 0.8
        stai_zitto stai_zitta chiudi_la_bocca statti_zitto -0.45 0.8
        fannullone fannulloni mantenuto mantenuta mantenuti mantenute mangiapane nullafacente nullafacenti -0.55 0.8
        lavativo lavativa lavativi lavative -0.55 0.8
        malvagio malvagia malvagii malvagie malvagità malvagita perfido perfida perfidi perfide carogna -0.6 0.8
        carogni carogne mostruoso mostruosa mostruosi mostruose -0.6 0.8
        fuori_di_testa malato_di_mente -0.35 0.7
        manco macché macche nient'altro ~not 0
        speriamo spero sperare sperando vivaci 0.25 0.6
        miracolo miracoli rinascita ripartire crescere rilancio responsabilità responsabilita 0.2 0.4
        sacrifici antipolitica tassa tassare privilegi lobby inchiesta indagato indagati condannato -0.3 0.4
        condannata condannati condannate evasore evasori evasione -0.3 0.4
        protesta proteste critica critiche critico critichi critichiamo criticate criticano criticato -0.25 0.4
        criticata criticati criticare criticava criticavano criticando criticherà critichera criticò -0.25 0.4
        basta ora_basta adesso_basta -0.35 0.7
        contro -0.1 0.2
        crepi in_culo inculata inculati inculate inculare inculato menefreghista menefreghisti menefreghiste -0.45 0.8
        menefreghismo -0.45 0.8
        rispettoso rispettosa rispettosi rispettose ammirabile bravone gagliardo gagliarda gagliardi gagliarde 0.5 0.8
        tosto tosta tosti toste strafigo strafiga strafigi strafige 0.5 0.8
        salvezza salvato salvata salvati salvate salvare 0.25 0.4
        mangiare_bene ottima_cucina ottimo_prezzo prezzi_ottimi prezzo_giusto 0.5 0.6
        vivibile godibilissimo ben_riuscito 0.4 0.6
        aww oddio_che_bello tesoro tesora tesori tesore amico_mio bellezzi carezza carezzi carezze 0.4 0.7
        poveracci poveraccio poveretto poveretta povero_illuso illusi illuso illusione -0.4 0.7
        spregiudicato spregiudicata spregiudicati spregiudicate cinico cinica cinici cinice cinismo spietato -0.5 0.7
        spietata spietati spietate ingordo ingorda ingordi ingorde avido avida avidi avide avidità avidita -0.5 0.7
        ingordigia -0.5 0.7
        sprecato sprecata sprecati sprecate sprecare sperpero sperperi buco_di_bilancio dissesto dissesta -0.4 0.5
        dissesti disseste -0.4 0.5
        vaneggia vaneggiare farnetica delirio deliri delirante deliranti -0.5 0.7
        che_tristezza che_pena che_ansia che_rabbia che_noia che_brutto che_brutta che_orrore -0.65 0.9
        fa_pena fanno_pena fa_piangere fa_paura fa_cagare fanno_cagare fa_ribrezzo fa_vomitare fa_incazzare -0.65 0.9
        """
}
