extension Lexicon {
    /// German.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let german: StaticString = """
        nicht nie niemals ohne weder kaum ned net nich nöd noed ~not 0
        kein keine keiner keines keinen keinerlei nirgends nichts niemand null ~no 0
        nicht_mehr längst_nicht laengst_nicht noch_nie nicht_einmal nichtmal mangelt_an fehlt_an ~not 0.1
        weit_entfernt_von ~not 0.1
        oder ~or 0
        aber sondern jedoch doch_nur dennoch trotzdem allerdings ~but 0
        obwohl trotz obgleich wenngleich auch_wenn ~although 0
        nicht_nur ~not_only 0
        sehr so echt total wirklich mega voll ultra extrem unglaublich wahnsinnig unfassbar absolut *1.3 0.3
        richtig völlig voellig vollkommen komplett höchst hoechst äußerst aeusserst äusserst überaus ueberaus *1.3 0.3
        zutiefst tierisch verdammt *1.3 0.3
        fucking scheiß scheiss übelst uebelst derbe *1.35 0.5
        ganz besonders viel immer noch_immer ständig staendig dauernd extra soo sowas_von so_was_von *1.15 0.2
        zu viel_zu *1.2 0.2
        etwas bisschen ein_bisschen ein_wenig wenig fast eher halbwegs bissl bisserl *0.6 0.2
        einigermaßen einigermassen teilweise relativ manchmal *0.75 0.2
        angeblich vermeintlich vermeintliche vermeintlicher vermeintliches vermeintlichen angebliche *0.7 0.2
        angeblicher angebliches angeblichen *0.7 0.2
        ziemlich *1.1 0.2
        gut gute guter gutes guten besser bessere besserer besseres besseren 0.4 0.6
        guten_morgen guten_tag guten_abend gute_nacht guten_appetit gute_besserung guten_rutsch alles_gute 0.35 0.5
        sehr_gut sehr_gute sehr_guter richtig_gut echt_gut super_gut so_gut 0.6 0.8
        best beste bester bestes besten am_besten bestens allerbest allerbeste allerbester allerbestes 0.65 0.8
        allerbesten das_beste die_beste der_beste die_besten 0.65 0.8
        toll tolle toller tolles tollen 0.6 0.8
        super supi spitze spitzenmäßig spitzenmaessig spitzenmässig spitzenmäßige spitzenmaessige 0.55 0.8
        spitzenmässige spitzenmäßiger spitzenmaessiger spitzenmässiger spitzenmäßiges spitzenmaessiges 0.55 0.8
        spitzenmässiges spitzenmäßigen spitzenmaessigen spitzenmässigen spitzenklasse klasse prima 0.55 0.8
        großartig grossartig großartige grossartige großartiger grossartiger großartiges grossartiges 0.75 0.9
        großartigen grossartigen grandios grandiose grandioser grandioses grandiosen hervorragend 0.75 0.9
        hervorragende hervorragender hervorragendes hervorragenden ausgezeichnet ausgezeichnete 0.75 0.9
        ausgezeichneter ausgezeichnetes ausgezeichneten exzellent exzellente exzellenter exzellentes 0.75 0.9
        exzellenten herausragend herausragende herausragender herausragendes herausragenden vorzüglich 0.75 0.9
        vorzueglich vorzügliche vorzuegliche vorzüglicher vorzueglicher vorzügliches vorzuegliches 0.75 0.9
        vorzüglichen vorzueglichen phänomenal phaenomenal phänomenale phaenomenale phänomenaler phaenomenaler 0.75 0.9
        phänomenales phaenomenales phänomenalen phaenomenalen 0.75 0.9
        fantastisch fantastische fantastischer fantastisches fantastischen phantastisch phantastische 0.75 0.9
        phantastischer phantastisches phantastischen wunderbar wunderbare wunderbarer wunderbares wunderbaren 0.75 0.9
        wundervoll wundervolle wundervoller wundervolles wundervollen traumhaft traumhafte traumhafter 0.75 0.9
        traumhaftes traumhaften fabelhaft fabelhafte fabelhafter fabelhaftes fabelhaften sagenhaft sagenhafte 0.75 0.9
        sagenhafter sagenhaftes sagenhaften sensationell sensationelle sensationeller sensationelles 0.75 0.9
        sensationellen 0.75 0.9
        perfekt perfekte perfekter perfektes perfekten makellos makellose makelloser makelloses makellosen 0.65 0.8
        tadellos tadellose tadelloser tadelloses tadellosen einwandfrei einwandfreie einwandfreier 0.65 0.8
        einwandfreies einwandfreien optimal optimale optimaler optimales optimalen ideal ideale idealer 0.65 0.8
        ideales idealen 0.65 0.8
        genial geniale genialer geniales genialen brillant brillante brillanter brillantes brillanten 0.75 0.9
        meisterhaft meisterhafte meisterhafter meisterhaftes meisterhaften meisterwerk meisterlich 0.75 0.9
        meisterliche meisterlicher meisterliches meisterlichen überragend ueberragend überragende 0.75 0.9
        ueberragende überragender ueberragender überragendes ueberragendes überragenden ueberragenden 0.75 0.9
        atemberaubend atemberaubende atemberaubender atemberaubendes atemberaubenden umwerfend umwerfende 0.75 0.9
        umwerfender umwerfendes umwerfenden 0.75 0.9
        beeindruckend beeindruckende beeindruckender beeindruckendes beeindruckenden eindrucksvoll 0.55 0.7
        eindrucksvolle eindrucksvoller eindrucksvolles eindrucksvollen bemerkenswert bemerkenswerte 0.55 0.7
        bemerkenswerter bemerkenswertes bemerkenswerten imposant imposante imposanter imposantes imposanten 0.55 0.7
        erstaunlich erstaunliche erstaunlicher erstaunliches erstaunlichen beeindruckt 0.55 0.7
        geil geile geiler geiles geilen geilem geilere geileren geilste geilsten geilster hammergeil saugeil 0.6 0.9
        endgeil obergeil der_hammer hammermäßig hammermaessig hammermässig 0.6 0.9
        krass_gut mega_gut mega_geil zu_geil so_geil wie_geil voll_gut 0.65 0.9
        cool coole cooler cooles coolen coolem coolere cooleren coolste coolsten coolster lässig laessig 0.5 0.7
        lässige laessige lässiger laessiger lässiges laessiges lässigen laessigen nice nicee nais knorke dufte 0.5 0.7
        fetzt fetzig 0.5 0.7
        schön schoen schöne schoene schöner schoener schönes schoenes schönen schoenen schönem schoenem 0.55 0.7
        schönere schoenere schöneren schoeneren schönste schoenste schönsten schoensten schönster schoenster 0.55 0.7
        wunderschön wunderschoen wunderschöne wunderschoene wunderschöner wunderschoener wunderschönes 0.55 0.7
        wunderschoenes wunderschönen wunderschoenen bildschön bildschoen bildschöne bildschoene bildschöner 0.55 0.7
        bildschoener bildschönes bildschoenes bildschönen bildschoenen hübsch huebsch hübsche huebsche 0.55 0.7
        hübscher huebscher hübsches huebsches hübschen huebschen hübschem huebschem hübschere huebschere 0.55 0.7
        hübscheren huebscheren hübschste huebschste hübschsten huebschsten hübschster huebschster 0.55 0.7
        schön_wärs schoen_waers wäre_schön waere_schoen wär_schön waer_schoen 0 0.3
        süß suess süss süße suesse süsse süßer suesser süsser süßes suesses süsses süßen suessen süssen süßest 0.5 0.8
        suessest süssest süßeste suesseste süsseste süßester suessester süssester süßestes suessestes 0.5 0.8
        süssestes süßesten suessesten süssesten niedlich niedliche niedlicher niedliches niedlichen goldig 0.5 0.8
        goldige goldiger goldiges goldigen putzig putzige putziger putziges putzigen knuffig knuffige 0.5 0.8
        knuffiger knuffiges knuffigen schnuckelig schnuckelige schnuckeliger schnuckeliges schnuckeligen 0.5 0.8
        zuckersüß zuckersuess zuckersüss zuckersüße zuckersuesse zuckersüsse zuckersüßer zuckersuesser 0.5 0.8
        zuckersüsser zuckersüßes zuckersuesses zuckersüsses zuckersüßen zuckersuessen zuckersüssen süüß 0.5 0.8
        sueuess süüss 0.5 0.8
        attraktiv attraktive attraktiver attraktives attraktiven elegant elegante eleganter elegantes 0.4 0.6
        eleganten sexy schick schicker schickes stylisch stylische stylischer stylisches stylischen 0.4 0.6
        lieb liebe liebes lieben herzlich herzliche herzlicher herzliches herzlichen liebevoll liebevolle 0.45 0.7
        liebevoller liebevolles liebevollen liebenswert liebenswerte liebenswerter liebenswertes 0.45 0.7
        liebenswerten zärtlich zaertlich zärtliche zaertliche zärtlicher zaertlicher zärtliches zaertliches 0.45 0.7
        zärtlichen zaertlichen 0.45 0.7
        liebt liebst liebte geliebt geliebte geliebter geliebtes geliebten verliebt verliebte verliebter 0.55 0.8
        verliebtes verliebten liebling lieblings lieblingslied lieblingsmensch 0.55 0.8
        ich_liebe liebe_dich lieb_dich hab_dich_lieb habe_dich_lieb hdl hdgdl ily 0.7 0.9
        liebe_grüße liebe_gruesse liebe_grüsse herzliche_grüße herzliche_gruesse herzliche_grüsse viele_grüße 0.3 0.5
        viele_gruesse viele_grüsse schöne_grüße schoene_gruesse schöne_grüsse 0.3 0.5
        ich_mag mag_ich gemocht magst gefällt gefaellt gefällt_mir gefaellt_mir gefällt_uns gefaellt_uns 0.4 0.7
        gern gerne am_liebsten 0.25 0.5
        freu freue freut freuen gefreut freude freuden vorfreude freudig freudige freudiger freudiges 0.5 0.7
        freudigen erfreulich erfreuliche erfreulicher erfreuliches erfreulichen erfreut erfreute erfreuter 0.5 0.7
        erfreutes erfreuten freuen_uns 0.5 0.7
        freu_mich freue_mich freut_mich wir_freuen_uns freuen_uns_auf mich_freuen 0.55 0.8
        glücklich gluecklich glückliche glueckliche glücklicher gluecklicher glückliches glueckliches 0.55 0.8
        glücklichen gluecklichen glücklichem gluecklichem glücklichere gluecklichere glücklicheren 0.55 0.8
        gluecklicheren glücklichste gluecklichste glücklichsten gluecklichsten glücklichster gluecklichster 0.55 0.8
        überglücklich uebergluecklich froh frohe frohes frohen fröhlich froehlich fröhliche froehliche 0.55 0.8
        fröhlicher froehlicher fröhliches froehliches fröhlichen froehlichen fröhlichem froehlichem 0.55 0.8
        fröhlichere froehlichere fröhlicheren froehlicheren fröhlichste froehlichste fröhlichsten 0.55 0.8
        froehlichsten fröhlichster froehlichster happy glück glueck glückseligkeit glueckseligkeit heiter 0.55 0.8
        heitere heiterer heiteres heiteren 0.55 0.8
        glückwunsch glueckwunsch glückwünsche glueckwuensche herzlichen_glückwunsch herzlichen_glueckwunsch 0.6 0.7
        gratulation gratuliere gratulieren gratuliert 0.6 0.7
        zum_glück zum_glueck glücklicherweise gluecklicherweise gott_sei_dank viel_glück viel_glueck 0.4 0.6
        viel_erfolg viel_spaß viel_spass viel_freude 0.4 0.6
        spaß spass spaßig spassig spaßige spassige spaßiger spassiger spaßiges spassiges spaßigen spassigen 0.45 0.7
        lustig lustige lustiger lustiges lustigen lustigem lustigere lustigeren lustigste lustigsten 0.45 0.7
        lustigster witzig witzige witziger witziges witzigen witzigem witzigere witzigeren witzigste 0.45 0.7
        witzigsten witzigster amüsant amuesant amüsante amuesante amüsanter amuesanter amüsantes amuesantes 0.45 0.7
        amüsanten amuesanten unterhaltsam unterhaltsame unterhaltsamer unterhaltsames unterhaltsamen humor 0.45 0.7
        humorvoll 0.45 0.7
        lache lachen lacht gelacht lachflash haha hahaha hahahaha hahah ahaha hihi hihihi hehe höhö hoehoe 0.25 0.6
        lol lool rofl xd xdd 0.25 0.6
        begeistert begeisterte begeisterter begeistertes begeisterten begeisterung begeisternd begeisternde 0.65 0.8
        begeisternder begeisterndes begeisternden euphorie euphorisch enthusiastisch enthusiastische 0.65 0.8
        enthusiastischer enthusiastisches enthusiastischen 0.65 0.8
        zufrieden zufriedene zufriedener zufriedenes zufriedenen zufriedenheit zufriedenstellend befriedigend 0.45 0.7
        befriedigende befriedigender befriedigendes befriedigenden erleichtert erleichterung 0.45 0.7
        dank danke dankbar dankbare dankbarer dankbares dankbaren dankeschön dankeschoen dankesehr vielen_dank 0.4 0.6
        herzlichen_dank tausend_dank danke_schön danke_schoen dankbarkeit thx merci 0.4 0.6
        nett nette netter nettes netten nettem nettere netteren nettste nettsten nettster freundlich 0.5 0.7
        freundliche freundlicher freundliches freundlichen freundlichem freundlichere freundlicheren 0.5 0.7
        freundlichste freundlichsten freundlichster sympathisch sympathische sympathischer sympathisches 0.5 0.7
        sympathischen sympathischem sympathischere sympathischeren sympathischste sympathischsten 0.5 0.7
        sympathischster höflich hoeflich höfliche hoefliche höflicher hoeflicher höfliches hoefliches 0.5 0.7
        höflichen hoeflichen höflichem hoeflichem höflichere hoeflichere höflicheren hoeflicheren höflichste 0.5 0.7
        hoeflichste höflichsten hoeflichsten höflichster hoeflichster hilfsbereit hilfsbereite hilfsbereiter 0.5 0.7
        hilfsbereites hilfsbereiten zuvorkommend zuvorkommende zuvorkommender zuvorkommendes zuvorkommenden 0.5 0.7
        aufmerksam aufmerksame aufmerksamer aufmerksames aufmerksamen charmant charmante charmanter charmantes 0.5 0.7
        charmanten charme 0.5 0.7
        angenehm angenehme angenehmer angenehmes angenehmen angenehmem angenehmere angenehmeren angenehmste 0.45 0.7
        angenehmsten angenehmster gemütlich gemuetlich gemütliche gemuetliche gemütlicher gemuetlicher 0.45 0.7
        gemütliches gemuetliches gemütlichen gemuetlichen gemütlichem gemuetlichem gemütlichere gemuetlichere 0.45 0.7
        gemütlicheren gemuetlicheren gemütlichste gemuetlichste gemütlichsten gemuetlichsten gemütlichster 0.45 0.7
        gemuetlichster entspannt entspannte entspannter entspanntes entspannten entspannend entspannende 0.45 0.7
        entspannender entspannendes entspannenden bequem bequeme bequemer bequemes bequemen bequemem 0.45 0.7
        bequemere bequemeren bequemste bequemsten bequemster komfortabel komfortabl komfortable komfortabler 0.45 0.7
        komfortables komfortablen kuschelig kuschelige kuscheliger kuscheliges kuscheligen harmonisch 0.45 0.7
        harmonische harmonischer harmonisches harmonischen 0.45 0.7
        lecker leckere leckerer leckeres leckeren köstlich koestlich köstliche koestliche köstlicher 0.5 0.7
        koestlicher köstliches koestliches köstlichen koestlichen schmackhaft schmackhafte schmackhafter 0.5 0.7
        schmackhaftes schmackhaften schmeckt yummy mjam deliziös delizioes 0.5 0.7
        interessant interessante interessanter interessantes interessanten interessantem interessantere 0.4 0.6
        interessanteren interessantste interessantsten interessantster spannend spannende spannender 0.4 0.6
        spannendes spannenden spannendem spannendere spannenderen spannendste spannendsten spannendster 0.4 0.6
        faszinierend faszinierende faszinierender faszinierendes faszinierenden fesselnd fesselnde fesselnder 0.4 0.6
        fesselndes fesselnden inspirierend inspirierende inspirierender inspirierendes inspirierenden 0.4 0.6
        inspiriert mitreißend mitreissend mitreißende mitreissende mitreißender mitreissender mitreißendes 0.4 0.6
        mitreissendes mitreißenden mitreissenden lesenswert sehenswert hörenswert hoerenswert 0.4 0.6
        nützlich nuetzlich nützliche nuetzliche nützlicher nuetzlicher nützliches nuetzliches nützlichen 0.4 0.6
        nuetzlichen hilfreich hilfreiche hilfreicher hilfreiches hilfreichen praktisch praktische praktischer 0.4 0.6
        praktisches praktischen sinnvoll sinnvolle sinnvoller sinnvolles sinnvollen hilft effizient effiziente 0.4 0.6
        effizienter effizientes effizienten effektiv effektive effektiver effektives effektiven wirksam 0.4 0.6
        wirksame wirksamer wirksames wirksamen 0.4 0.6
        einfach_genial einfach_toll einfach_super einfach_klasse einfach_geil einfach_schön einfach_schoen 0.7 0.9
        einfach_wunderbar 0.7 0.9
        schnell schnelle schneller schnelles schnellen schnellem schnellere schnelleren schnellste 0.35 0.5
        schnellsten schnellster zügig zuegig zügige zuegige zügiger zuegiger zügiges zuegiges zügigen 0.35 0.5
        zuegigen flott flotte flotter flottes flotten prompt reibungslos reibungslose reibungsloser 0.35 0.5
        reibungsloses reibungslosen unkompliziert unkomplizierte unkomplizierter unkompliziertes 0.35 0.5
        unkomplizierten problemlos problemlose problemloser problemloses problemlosen mühelos muehelos 0.35 0.5
        zuverlässig zuverlaessig zuverlässige zuverlaessige zuverlässiger zuverlaessiger zuverlässiges 0.45 0.6
        zuverlaessiges zuverlässigen zuverlaessigen zuverlässigem zuverlaessigem zuverlässigere 0.45 0.6
        zuverlaessigere zuverlässigeren zuverlaessigeren zuverlässigste zuverlaessigste zuverlässigsten 0.45 0.6
        zuverlaessigsten zuverlässigster zuverlaessigster verlässlich verlaesslich verlässliche verlaessliche 0.45 0.6
        verlässlicher verlaesslicher verlässliches verlaessliches verlässlichen verlaesslichen kompetent 0.45 0.6
        kompetente kompetenter kompetentes kompetenten professionell professionelle professioneller 0.45 0.6
        professionelles professionellen seriös serioes seriöse serioese seriöser serioeser seriöses serioeses 0.45 0.6
        seriösen serioesen qualitativ hochwertig hochwertige hochwertiger hochwertiges hochwertigen 0.45 0.6
        empfehlenswert empfehlenswerte empfehlenswerter empfehlenswertes empfehlenswerten empfehlen empfehle 0.45 0.7
        empfiehlt empfehlung kann_ich_empfehlen 0.45 0.7
        günstig guenstig günstige guenstige günstiger guenstiger günstiges guenstiges günstigen guenstigen 0.3 0.5
        günstigem guenstigem günstigere guenstigere günstigeren guenstigeren günstigste guenstigste 0.3 0.5
        günstigsten guenstigsten günstigster guenstigster preiswert preiswerte preiswerter preiswertes 0.3 0.5
        preiswerten kostenlos kostenlose kostenloser kostenloses kostenlosen gratis schnäppchen schnaeppchen 0.3 0.5
        bezahlbar bezahlbare bezahlbarer bezahlbares bezahlbaren 0.3 0.5
        fair faire fairer faires fairen fairem fairere faireren fairste fairsten fairster gerecht gerechte 0.35 0.6
        gerechter gerechtes gerechten ehrlich ehrliche ehrlicher ehrliches ehrlichen ehrlichem ehrlichere 0.35 0.6
        ehrlicheren ehrlichste ehrlichsten ehrlichster aufrichtig aufrichtige aufrichtiger aufrichtiges 0.35 0.6
        aufrichtigen anständig anstaendig anständige anstaendige anständiger anstaendiger anständiges 0.35 0.6
        anstaendiges anständigen anstaendigen vernünftig vernuenftig vernünftige vernuenftige vernünftiger 0.35 0.6
        vernuenftiger vernünftiges vernuenftiges vernünftigen vernuenftigen 0.35 0.6
        klug kluge kluger kluges klugen schlau schlaue schlauer schlaues schlauen intelligent intelligente 0.4 0.6
        intelligenter intelligentes intelligenten gescheit gescheite gescheiter gescheites gescheiten 0.4 0.6
        talentiert talentierte talentierter talentiertes talentierten talent begabt begabte begabter begabtes 0.4 0.6
        begabten 0.4 0.6
        mutig mutige mutiger mutiges mutigen tapfer tapfere tapferer tapferes tapferen respekt ehrenmann 0.45 0.7
        ehrenfrau vorbildlich vorbildliche vorbildlicher vorbildliches vorbildlichen vorbild bewundernswert 0.45 0.7
        bewundernswerte bewundernswerter bewundernswertes bewundernswerten bewundere 0.45 0.7
        stolz stolze stolzer stolzes stolzen 0.5 0.7
        erfolg erfolge erfolgreich erfolgreiche erfolgreicher erfolgreiches erfolgreichen erfolgreichem 0.4 0.5
        erfolgreichere erfolgreicheren erfolgreichste erfolgreichsten erfolgreichster gelungen gelungene 0.4 0.5
        gelungener gelungenes gelungenen gelingt geschafft geglückt geglueckt triumph sieg siege siegen 0.4 0.5
        gesiegt gewinner gewonnen gewinnt gewinnen meister 0.4 0.5
        positiv positive positiver positives positiven optimistisch optimistische optimistischer 0.25 0.5
        optimistisches optimistischen zuversichtlich zuversichtliche zuversichtlicher zuversichtliches 0.25 0.5
        zuversichtlichen hoffnung hoffnungsvoll hoffnungsvolle hoffnungsvoller hoffnungsvolles 0.25 0.5
        hoffnungsvollen hoffentlich hoffe 0.25 0.5
        verbessert verbesserung verbesserungen verbessern fortschritt fortschritte innovativ innovative 0.3 0.4
        innovativer innovatives innovativen innovation 0.3 0.4
        wow bravo hurra juhu juhuu yeah yay yippie jippie jawoll hurraa geilo 0.5 0.8
        respekt_vor hut_ab chapeau daumen_hoch weiter_so gut_gemacht top topp tip_top 1a eins_a 0.6 0.8
        gute_arbeit gute_idee guter_service toller_service super_service gut_so alles_gut geht_gut läuft_gut 0.5 0.7
        laeuft_gut 0.5 0.7
        feiere ich_feiere feiern feier party 0.25 0.5
        kuss küsse kuesse bussi knutscher drück_dich drueck_dich umarmung umarm knuddel kuscheln 0.4 0.6
        lächeln laecheln lächelt laechelt grinsen grins schmunzeln 0.3 0.6
        herz herzen herzchen herzallerliebst 0.3 0.6
        willkommen frohes_neues frohe_weihnachten frohe_ostern schönen_tag schoenen_tag schönen_abend 0.4 0.5
        schoenen_abend schönes_wochenende schoenes_wochenende schöne_woche schoene_woche schönen_sonntag 0.4 0.5
        schoenen_sonntag 0.4 0.5
        nicht_schlecht gar_nicht_schlecht nicht_übel nicht_uebel kann_sich_sehen_lassen nichts_zu_meckern 0.35 0.6
        kein_problem keine_sorge keine_beschwerden 0.35 0.6
        lohnt_sich es_lohnt_sich lohnenswert lohnenswerte lohnenswerter lohnenswertes lohnenswerten mehr_davon 0.5 0.7
        gerne_wieder jederzeit_wieder immer_wieder_gerne wie_immer_top 0.5 0.7
        funktioniert_super läuft_super laeuft_super klappt_super läuft_wieder laeuft_wieder 0.35 0.5
        funktioniert_wieder geht_wieder gelöst geloest behoben repariert 0.35 0.5
        pünktlich puenktlich pünktliche puenktliche pünktlicher puenktlicher pünktliches puenktliches 0.3 0.4
        pünktlichen puenktlichen rechtzeitig 0.3 0.4
        traum träumchen traeumchen himmlisch himmlische himmlischer himmlisches himmlischen göttlich goettlich 0.5 0.7
        göttliche goettliche göttlicher goettlicher göttliches goettliches göttlichen goettlichen paradies 0.5 0.7
        legendär legendaer legendäre legendaere legendärer legendaerer legendäres legendaeres legendären 0.5 0.7
        legendaeren episch epische epischer episches epischen kult 0.5 0.7
        beste_grüße beste_gruesse beste_grüsse geburtstag alles_liebe happy_birthday 0.3 0.4
        geschenk geschenke 0.25 0.4
        entzückend entzueckend entzückende entzueckende entzückender entzueckender entzückendes entzueckendes 0.6 0.8
        entzückenden entzueckenden zauberhaft zauberhafte zauberhafter zauberhaftes zauberhaften bezaubernd 0.6 0.8
        bezaubernde bezaubernder bezauberndes bezaubernden magisch magische magischer magisches magischen 0.6 0.8
        unvergesslich unvergessliche unvergesslicher unvergessliches unvergesslichen einzigartig einzigartige 0.6 0.8
        einzigartiger einzigartiges einzigartigen außergewöhnlich aussergewoehnlich aussergewöhnlich 0.6 0.8
        außergewöhnliche aussergewoehnliche aussergewöhnliche außergewöhnlicher aussergewoehnlicher 0.6 0.8
        aussergewöhnlicher außergewöhnliches aussergewoehnliches aussergewöhnliches außergewöhnlichen 0.6 0.8
        aussergewoehnlichen aussergewöhnlichen einmalig einmalige einmaliger einmaliges einmaligen 0.6 0.8
        freundschaft 0.25 0.5
        frieden gesund gesunde gesunder gesundes gesunden 0.25 0.4
        bock voll_bock hab_bock 0.3 0.6
        gönnung goennung läuft_bei laeuft_bei 0.3 0.6
        schlecht schlechte schlechter schlechtes schlechten schlechtem schlechtere schlechteren schlechtste -0.55 0.7
        schlechtsten schlechtster -0.55 0.7
        mies miese mieser mieses miesen übel uebel übele uebele übeler uebeler übeles uebeles übelen uebelen -0.55 0.8
        übl uebl üble ueble übler uebler übles uebles üblen ueblen -0.55 0.8
        schlimm schlimme schlimmer schlimmes schlimmen schlimmem schlimmere schlimmeren schlimmste -0.55 0.7
        schlimmsten schlimmster -0.55 0.7
        schrecklich schreckliche schrecklicher schreckliches schrecklichen furchtbar furchtbare furchtbarer -0.7 0.9
        furchtbares furchtbaren grauenhaft grauenhafte grauenhafter grauenhaftes grauenhaften grauenvoll -0.7 0.9
        grauenvolle grauenvoller grauenvolles grauenvollen grausam grausame grausamer grausames grausamen -0.7 0.9
        grausig grausige grausiger grausiges grausigen entsetzlich entsetzliche entsetzlicher entsetzliches -0.7 0.9
        entsetzlichen fürchterlich fuerchterlich fürchterliche fuerchterliche fürchterlicher fuerchterlicher -0.7 0.9
        fürchterliches fuerchterliches fürchterlichen fuerchterlichen horror gruselig gruselige gruseliger -0.7 0.9
        gruseliges gruseligen scheußlich scheusslich scheußliche scheussliche scheußlicher scheusslicher -0.7 0.9
        scheußliches scheussliches scheußlichen scheusslichen -0.7 0.9
        katastrophe katastrophen katastrophal katastrophale katastrophaler katastrophales katastrophalen -0.7 0.8
        desaströs desastroes desaströse desastroese desaströser desastroeser desaströses desastroeses -0.7 0.8
        desaströsen desastroesen desaster fiasko debakel -0.7 0.8
        miserabel miserabl miserable miserabler miserables miserablen erbärmlich erbaermlich erbärmliche -0.7 0.9
        erbaermliche erbärmlicher erbaermlicher erbärmliches erbaermliches erbärmlichen erbaermlichen -0.7 0.9
        jämmerlich jaemmerlich jämmerliche jaemmerliche jämmerlicher jaemmerlicher jämmerliches jaemmerliches -0.7 0.9
        jämmerlichen jaemmerlichen kläglich klaeglich klägliche klaegliche kläglicher klaeglicher klägliches -0.7 0.9
        klaegliches kläglichen klaeglichen armselig armselige armseliger armseliges armseligen unterirdisch -0.7 0.9
        unterirdische unterirdischer unterirdisches unterirdischen grottig grottige grottiger grottiges -0.7 0.9
        grottigen grottenschlecht grottenschlechte grottenschlechter grottenschlechtes grottenschlechten -0.7 0.9
        lausig lausige lausiger lausiges lausigen -0.7 0.9
        peinlich peinliche peinlicher peinliches peinlichen peinlichem peinlichere peinlicheren peinlichste -0.55 0.8
        peinlichsten peinlichster fremdschämen fremdschaemen fremdscham blamabel blamage blamiert schäm -0.55 0.8
        schaem schämen schaemen schämt schaemt schämt_euch schaemt_euch schande -0.55 0.8
        scheiße scheisse scheiß_auf scheiss_auf scheissdreck scheißdreck beschissen beschissene beschissener -0.65 0.9
        beschissenes beschissenen scheißegal scheissegal kacke kack kackt verkackt mist dreck dreckig -0.65 0.9
        dreckige dreckiger dreckiges dreckigen -0.65 0.9
        scheiß_drauf scheiss_drauf -0.3 0.8
        so_eine_scheiße so_eine_scheisse so_ein_scheiß so_ein_scheiss so_ein_mist so_ein_dreck -0.75 1
        was_für_ein_scheiß was_fuer_ein_scheiss was_für_ein_scheiss alles_scheiße alles_scheisse -0.75 1
        verdammte verdammter verdammtes verdammten verfluchte verflucht verflixt verkackte -0.5 0.9
        ekelhaft ekelhafte ekelhafter ekelhaftes ekelhaften eklig eklige ekliger ekliges ekligen ekel ekelig -0.7 0.9
        ekelige ekeliger ekeliges ekeligen widerlich widerliche widerlicher widerliches widerlichen -0.7 0.9
        abscheulich abscheuliche abscheulicher abscheuliches abscheulichen abstoßend abstossend abstoßende -0.7 0.9
        abstossende abstoßender abstossender abstoßendes abstossendes abstoßenden abstossenden widerwärtig -0.7 0.9
        widerwaertig widerwärtige widerwaertige widerwärtiger widerwaertiger widerwärtiges widerwaertiges -0.7 0.9
        widerwärtigen widerwaertigen abartig abartige abartiger abartiges abartigen pervers perverse -0.7 0.9
        perverser perverses perversen ekelerregend würg wuerg kotz -0.7 0.9
        zum_kotzen kotzt_mich kotzt_an könnte_kotzen koennte_kotzen kotzen ankotzt kotzt angekotzt kotze -0.7 0.9
        hass hasse hassen hasst gehasst verhasst verhasste verhasster verhasstes verhassten hassenswert -0.7 0.9
        verabscheue -0.7 0.9
        ich_hasse hasse_es hasse_ich -0.75 0.9
        hässlich haesslich hässliche haessliche hässlicher haesslicher hässliches haessliches hässlichen -0.5 0.7
        haesslichen hässlichem haesslichem hässlichere haesslichere hässlicheren haesslicheren hässlichste -0.5 0.7
        haesslichste hässlichsten haesslichsten hässlichster haesslichster unschön unschoen unschöne -0.5 0.7
        unschoene unschöner unschoener unschönes unschoenes unschönen unschoenen -0.5 0.7
        doof doofe doofer doofes doofen blöd bloed blöde bloede blöder bloeder blödes bloedes blöden bloeden -0.55 0.8
        blödem bloedem blödere bloedere blöderen bloederen blödste bloedste blödsten bloedsten blödster -0.55 0.8
        bloedster bescheuert bescheuerte bescheuerter bescheuertes bescheuerten bekloppt bekloppte -0.55 0.8
        bekloppter beklopptes bekloppten dämlich daemlich dämliche daemliche dämlicher daemlicher dämliches -0.55 0.8
        daemliches dämlichen daemlichen dumm dumme dummer dummes dummen dümmer duemmer dümmste duemmste -0.55 0.8
        dummheit beknackt beknackte beknackter beknacktes beknackten behämmert behaemmert -0.55 0.8
        nervt nerv nervig nervige nerviger nerviges nervigen nervigem nervigere nervigeren nervigste -0.55 0.8
        nervigsten nervigster nervt_mich nervend nervst genervt genervte genervter genervtes genervten -0.55 0.8
        nervensäge nervensaege nervtötend nervtoetend nervtötende nervtoetende nervtötender nervtoetender -0.55 0.8
        nervtötendes nervtoetendes nervtötenden nervtoetenden geht_mir_auf_die auf_die_nerven auf_den_sack -0.55 0.8
        auf_den_keks -0.55 0.8
        ärger aerger ärgerlich aergerlich ärgerliche aergerliche ärgerlicher aergerlicher ärgerliches -0.5 0.7
        aergerliches ärgerlichen aergerlichen ärgert aergert ärgern aergern ärgere aergere geärgert geaergert -0.5 0.7
        verärgert veraergert verärgerte veraergerte verärgerter veraergerter verärgertes veraergertes -0.5 0.7
        verärgerten veraergerten rege_mich_auf regt_mich_auf -0.5 0.7
        wut wütend wuetend wütende wuetende wütender wuetender wütendes wuetendes wütenden wuetenden sauer -0.6 0.8
        stinksauer stocksauer zornig zornige zorniger zorniges zornigen zorn empört empoert empörte empoerte -0.6 0.8
        empörter empoerter empörtes empoertes empörten empoerten empörend empoerend empörende empoerende -0.6 0.8
        empörender empoerender empörendes empoerendes empörenden empoerenden empörung empoerung frech freche -0.6 0.8
        frecher freches frechen frechheit unverschämt unverschaemt unverschämte unverschaemte unverschämter -0.6 0.8
        unverschaemter unverschämtes unverschaemtes unverschämten unverschaemten unverschämtheit -0.6 0.8
        unverschaemtheit dreist dreiste dreister dreistes dreisten -0.6 0.8
        ohne_worte mir_fehlen_die_worte geht_gar_nicht das_geht_gar_nicht ein_witz schlechter_witz lachhaft -0.55 0.8
        lachhafte lachhafter lachhaftes lachhaften lächerlich laecherlich lächerliche laecherliche -0.55 0.8
        lächerlicher laecherlicher lächerliches laecherliches lächerlichen laecherlichen -0.55 0.8
        enttäuscht enttaeuscht enttäuschte enttaeuschte enttäuschter enttaeuschter enttäuschtes enttaeuschtes -0.6 0.8
        enttäuschten enttaeuschten enttäuschung enttaeuschung enttäuschend enttaeuschend enttäuschende -0.6 0.8
        enttaeuschende enttäuschender enttaeuschender enttäuschendes enttaeuschendes enttäuschenden -0.6 0.8
        enttaeuschenden enttäuschen enttaeuschen ernüchternd ernuechternd ernüchternde ernuechternde -0.6 0.8
        ernüchternder ernuechternder ernüchterndes ernuechterndes ernüchternden ernuechternden -0.6 0.8
        frustriert frustrierte frustrierter frustriertes frustrierten frust frustrierend frustrierende -0.55 0.8
        frustrierender frustrierendes frustrierenden frustration deprimiert deprimierend deprimierende -0.55 0.8
        deprimierender deprimierendes deprimierenden depression depressiv depri verzweifelt verzweifelte -0.55 0.8
        verzweifelter verzweifeltes verzweifelten verzweiflung verzweifeln -0.55 0.8
        traurig traurige trauriger trauriges traurigen traurigem traurigere traurigeren traurigste -0.45 0.7
        traurigsten traurigster traurigkeit trauer trauern heule heulen heult geheult weinen weine weint -0.45 0.7
        geweint tränen traenen schluchz heul flenn -0.45 0.7
        schade leider bedauerlich bedauerliche bedauerlicher bedauerliches bedauerlichen bedaure bedauern -0.4 0.6
        unglücklich ungluecklich unglückliche unglueckliche unglücklicher ungluecklicher unglückliches -0.4 0.6
        unglueckliches unglücklichen ungluecklichen unglücklichem ungluecklichem unglücklichere -0.4 0.6
        ungluecklichere unglücklicheren ungluecklicheren unglücklichste ungluecklichste unglücklichsten -0.4 0.6
        ungluecklichsten unglücklichster ungluecklichster unglück unglueck unglücklicherweise -0.4 0.6
        ungluecklicherweise pech -0.4 0.6
        tut_mir_leid tut_uns_leid sorry entschuldigung entschuldige entschuldigt verzeihung -0.1 0.5
        leid leiden leidet leider_nicht schmerz schmerzen schmerzhaft schmerzhafte schmerzhafter -0.4 0.6
        schmerzhaftes schmerzhaften weh tut_weh wehtut aua autsch kopfschmerzen bauchschmerzen -0.4 0.6
        krank kranke kranker krankes kranken krankheit erkältet erkaeltet erkältung erkaeltung fieber grippe -0.35 0.4
        müde muede erschöpft erschoepft erschöpfte erschoepfte erschöpfter erschoepfter erschöpftes -0.35 0.6
        erschoepftes erschöpften erschoepften kaputt kaputte kaputter kaputtes kaputten fertig_mit_den -0.35 0.6
        anstrengend anstrengende anstrengender anstrengendes anstrengenden stress stressig stressige -0.35 0.6
        stressiger stressiges stressigen gestresst überfordert ueberfordert -0.35 0.6
        langweilig langweilige langweiliger langweiliges langweiligen langweiligem langweiligere -0.5 0.7
        langweiligeren langweiligste langweiligsten langweiligster langweile langeweile öde oede öd oed lahm -0.5 0.7
        lahme lahmer lahmes lahmen langatmig langatmige langatmiger langatmiges langatmigen einschläfernd -0.5 0.7
        einschlaefernd -0.5 0.7
        angst ängste aengste ängstlich aengstlich ängstliche aengstliche ängstlicher aengstlicher ängstliches -0.4 0.6
        aengstliches ängstlichen aengstlichen befürchte befuerchte befürchtet befuerchtet panik erschreckend -0.4 0.6
        erschreckende erschreckender erschreckendes erschreckenden erschrocken schock schockiert schockierend -0.4 0.6
        schockierende schockierender schockierendes schockierenden sorge sorgen besorgt besorgniserregend -0.4 0.6
        besorgniserregende besorgniserregender besorgniserregendes besorgniserregenden bedenklich bedenkliche -0.4 0.6
        bedenklicher bedenkliches bedenklichen -0.4 0.6
        tot tote toten tod gestorben verstorben stirbt sterben getötet getoetet töten toeten mord mörder -0.45 0.5
        moerder ermordet terror terrorist terroristen anschlag anschläge anschlaege krieg -0.45 0.5
        gewalt gewalttätig gewalttaetig gewalttätige gewalttaetige gewalttätiger gewalttaetiger -0.45 0.5
        gewalttätiges gewalttaetiges gewalttätigen gewalttaetigen vergewaltigung vergewaltiger missbrauch -0.45 0.5
        verletzt verletzte verletzter verletztes verletzten überfall ueberfall unfall unfälle unfaelle -0.45 0.5
        tragödie tragoedie tragisch tragische tragischer tragisches tragischen -0.45 0.5
        problem probleme problematisch problematische problematischer problematisches problematischen fehler -0.4 0.5
        fehlerhaft fehlerhafte fehlerhafter fehlerhaftes fehlerhaften fehlermeldung störung stoerung -0.4 0.5
        störungen stoerungen gestört gestoert gestörte gestoerte gestörter gestoerter gestörtes gestoertes -0.4 0.5
        gestörten gestoerten ausfall ausgefallen ausfälle ausfaelle bug bugs -0.4 0.5
        funktioniert_nicht funktionieren_nicht geht_nicht klappt_nicht läuft_nicht laeuft_nicht lädt_nicht -0.5 0.6
        laedt_nicht tut_nicht funzt_nicht nicht_erreichbar geht_nix klappt_nix -0.5 0.6
        geht_nicht_mehr funktioniert_nicht_mehr geht_schon_wieder_nicht funktioniert_nix kein_netz -0.5 0.5
        kein_empfang kein_internet kein_strom kein_anschluss -0.5 0.5
        funktioniert funktionieren klappt geliefert angekommen erhalten antwortet reagiert geantwortet !-0.45 0.2
        gefällt_mir_nicht gefaellt_mir_nicht gefällt_nicht gefaellt_nicht mag_ich_nicht mag_nicht -0.45 0.7
        passt_nicht schmeckt_nicht kann_nicht_mehr will_nicht_mehr verstehe_ich_nicht bringt_nix -0.45 0.7
        bringt_nichts -0.45 0.7
        nicht_gut nicht_toll nicht_schön nicht_schoen nicht_lustig nicht_okay nicht_ok nicht_mein_ding -0.45 0.7
        nicht_empfehlenswert nicht_zu_empfehlen -0.45 0.7
        kein_bock keinen_bock null_bock keine_lust -0.35 0.7
        nie_wieder nie_mehr nix_wie_weg finger_weg nicht_zu_gebrauchen unbrauchbar unbrauchbare unbrauchbarer -0.6 0.8
        unbrauchbares unbrauchbaren nutzlos nutzlose nutzloser nutzloses nutzlosen sinnlos sinnlose sinnloser -0.6 0.8
        sinnloses sinnlosen wertlos wertlose wertloser wertloses wertlosen überflüssig ueberfluessig -0.6 0.8
        überflüssige ueberfluessige überflüssiger ueberfluessiger überflüssiges ueberfluessiges überflüssigen -0.6 0.8
        ueberfluessigen unnötig unnoetig unnötige unnoetige unnötiger unnoetiger unnötiges unnoetiges -0.6 0.8
        unnötigen unnoetigen -0.6 0.8
        keine_antwort keine_reaktion keine_hilfe kein_service keine_rückmeldung keine_rueckmeldung -0.4 0.5
        seit_stunden immer_noch_nicht noch_immer_nicht warte_seit -0.4 0.5
        verspätung verspaetung verspätungen verspaetungen verspätet verspaetet verzögert verzoegert -0.35 0.4
        verzögerung verzoegerung warteschleife wartezeit wartezeiten schlange_stehen -0.35 0.4
        storniert kündigung kuendigung abgesagt gestrichen gesperrt beschwerde beschwerden beschweren -0.35 0.4
        reklamation mahnung -0.35 0.4
        langsam langsame langsamer langsames langsamen langsamem langsamere langsameren langsamste -0.4 0.5
        langsamsten langsamster lahmarschig träge traege ruckelt stürzt_ab stuerzt_ab abgestürzt abgestuerzt -0.4 0.5
        absturz hängt_sich_auf haengt_sich_auf -0.4 0.5
        teuer teuere teuerer teueres teueren teur teure teurer teures teuren überteuert ueberteuert -0.45 0.6
        überteuerte ueberteuerte überteuerter ueberteuerter überteuertes ueberteuertes überteuerten -0.45 0.6
        ueberteuerten wucher abzocke abgezockt abzocker -0.45 0.6
        betrug betrüger betrueger betrogen betrügt betruegt betrügerisch betruegerisch betrügerische -0.65 0.8
        betruegerische betrügerischer betruegerischer betrügerisches betruegerisches betrügerischen -0.65 0.8
        betruegerischen verarscht verarsche verarschen verarschung gauner diebe dieb diebstahl gestohlen -0.65 0.8
        geklaut beklaut bestohlen -0.65 0.8
        lüge luege lügen luegen lügt luegt lügner luegner gelogen verlogen verlogene verlogener verlogenes -0.6 0.8
        verlogenen heuchler heuchelei heuchlerisch heuchlerische heuchlerischer heuchlerisches heuchlerischen -0.6 0.8
        scheinheilig scheinheilige scheinheiliger scheinheiliges scheinheiligen lügenpresse luegenpresse -0.6 0.8
        falschheit -0.6 0.8
        korrupt korrupte korrupter korruptes korrupten korruption kriminell kriminelle krimineller -0.55 0.7
        kriminelles kriminellen illegal illegale illegaler illegales illegalen skandal skandale skandalös -0.55 0.7
        skandaloes skandalöse skandaloese skandalöser skandaloeser skandalöses skandaloeses skandalösen -0.55 0.7
        skandaloesen -0.55 0.7
        ungerecht ungerechte ungerechter ungerechtes ungerechten ungerechtigkeit unfair unfaire unfairer -0.5 0.7
        unfaires unfairen unmenschlich unmenschliche unmenschlicher unmenschliches unmenschlichen -0.5 0.7
        menschenverachtend menschenverachtende menschenverachtender menschenverachtendes menschenverachtenden -0.5 0.7
        herzlos herzlose herzloser herzloses herzlosen gnadenlos gnadenlose gnadenloser gnadenloses -0.5 0.7
        gnadenlosen -0.5 0.7
        rassist rassisten rassistisch rassistische rassistischer rassistisches rassistischen rassismus nazi -0.6 0.7
        nazis nazipack faschist faschisten faschistisch faschistische faschistischer faschistisches -0.6 0.7
        faschistischen sexistisch sexistische sexistischer sexistisches sexistischen sexismus homophob -0.6 0.7
        homophobe homophober homophobes homophoben antisemit antisemiten antisemitisch antisemitische -0.6 0.7
        antisemitischer antisemitisches antisemitischen hetze hetzer hetzt -0.6 0.7
        unfähig unfaehig unfähige unfaehige unfähiger unfaehiger unfähiges unfaehiges unfähigen unfaehigen -0.6 0.8
        inkompetent inkompetente inkompetenter inkompetentes inkompetenten inkompetenz unprofessionell -0.6 0.8
        unprofessionelle unprofessioneller unprofessionelles unprofessionellen unzuverlässig unzuverlaessig -0.6 0.8
        unzuverlässige unzuverlaessige unzuverlässiger unzuverlaessiger unzuverlässiges unzuverlaessiges -0.6 0.8
        unzuverlässigen unzuverlaessigen fahrlässig fahrlaessig fahrlässige fahrlaessige fahrlässiger -0.6 0.8
        fahrlaessiger fahrlässiges fahrlaessiges fahrlässigen fahrlaessigen verantwortungslos -0.6 0.8
        verantwortungslose verantwortungsloser verantwortungsloses verantwortungslosen schlamperei schlampig -0.6 0.8
        schlampige schlampiger schlampiges schlampigen pfusch murks stümper stuemper -0.6 0.8
        unfreundlich unfreundliche unfreundlicher unfreundliches unfreundlichen unhöflich unhoeflich -0.6 0.8
        unhöfliche unhoefliche unhöflicher unhoeflicher unhöfliches unhoefliches unhöflichen unhoeflichen -0.6 0.8
        respektlos respektlose respektloser respektloses respektlosen arrogant arrogante arroganter -0.6 0.8
        arrogantes arroganten arroganz überheblich ueberheblich überhebliche ueberhebliche überheblicher -0.6 0.8
        ueberheblicher überhebliches ueberhebliches überheblichen ueberheblichen pampig pampige pampiger -0.6 0.8
        pampiges pampigen patzig herablassend herablassende herablassender herablassendes herablassenden -0.6 0.8
        ignorant ignorante ignoranter ignorantes ignoranten ignoranz rücksichtslos ruecksichtslos -0.6 0.8
        rücksichtslose ruecksichtslose rücksichtsloser ruecksichtsloser rücksichtsloses ruecksichtsloses -0.6 0.8
        rücksichtslosen ruecksichtslosen -0.6 0.8
        minderwertig minderwertige minderwertiger minderwertiges minderwertigen schrott müll muell ramsch -0.6 0.8
        plunder trash -0.6 0.8
        schwach schwache schwacher schwaches schwachen mangelhaft mangelhafte mangelhafter mangelhaftes -0.4 0.6
        mangelhaften ungenügend ungenuegend ungenügende ungenuegende ungenügender ungenuegender ungenügendes -0.4 0.6
        ungenuegendes ungenügenden ungenuegenden dürftig duerftig dürftige duerftige dürftiger duerftiger -0.4 0.6
        dürftiges duerftiges dürftigen duerftigen mittelmäßig mittelmaessig mittelmässig mittelmäßige -0.4 0.6
        mittelmaessige mittelmässige mittelmäßiger mittelmaessiger mittelmässiger mittelmäßiges -0.4 0.6
        mittelmaessiges mittelmässiges mittelmäßigen mittelmaessigen mittelmässigen fade fad mau -0.4 0.6
        schwierig schwierige schwieriger schwieriges schwierigen kompliziert komplizierte komplizierter -0.25 0.5
        kompliziertes komplizierten umständlich umstaendlich umständliche umstaendliche umständlicher -0.25 0.5
        umstaendlicher umständliches umstaendliches umständlichen umstaendlichen mühsam muehsam mühsame -0.25 0.5
        muehsame mühsamer muehsamer mühsames muehsames mühsamen muehsamen unübersichtlich unuebersichtlich -0.25 0.5
        unübersichtliche unuebersichtliche unübersichtlicher unuebersichtlicher unübersichtliches -0.25 0.5
        unuebersichtliches unübersichtlichen unuebersichtlichen -0.25 0.5
        falsch falsche falscher falsches falschen unsinn blödsinn bloedsinn quatsch schwachsinn bullshit -0.45 0.7
        schwachsinnig schwachsinnige schwachsinniger schwachsinniges schwachsinnigen nonsens humbug mumpitz -0.45 0.7
        gelaber laberst -0.45 0.7
        absurd absurde absurder absurdes absurden irrsinn krank_im_kopf -0.4 0.7
        zerstört zerstoert zerstören zerstoeren zerstörung zerstoerung ruiniert ruinieren versaut versauen -0.5 0.7
        vermasselt verbockt verhunzt verpfuscht kaputtgemacht -0.5 0.7
        verloren verliert verlieren verlust verluste niederlage niederlagen verlierer gescheitert scheitern -0.4 0.5
        versagt versagen versager -0.4 0.5
        einsam einsame einsamer einsames einsamen einsamkeit vermisse -0.3 0.6
        gefahr gefahren gefährlich gefaehrlich gefährliche gefaehrliche gefährlicher gefaehrlicher -0.35 0.4
        gefährliches gefaehrliches gefährlichen gefaehrlichen bedrohlich bedrohliche bedrohlicher -0.35 0.4
        bedrohliches bedrohlichen bedrohung bedroht drohung drohungen risiko riskant riskante riskanter -0.35 0.4
        riskantes riskanten warnt -0.35 0.4
        stinkt stinken stinkig stinkige stinkiger stinkiges stinkigen gestank müffelt mueffelt verdreckt -0.5 0.7
        verdreckte verdreckter verdrecktes verdreckten schmutzig schmutzige schmutziger schmutziges -0.5 0.7
        schmutzigen siffig siffige siffiger siffiges siffigen versifft versiffte versiffter versifftes -0.5 0.7
        versifften -0.5 0.7
        ungut mulmig komisch komische komischer komisches komischen merkwürdig merkwuerdig merkwürdige -0.3 0.5
        merkwuerdige merkwürdiger merkwuerdiger merkwürdiges merkwuerdiges merkwürdigen merkwuerdigen seltsam -0.3 0.5
        seltsame seltsamer seltsames seltsamen fragwürdig fragwuerdig fragwürdige fragwuerdige fragwürdiger -0.3 0.5
        fragwuerdiger fragwürdiges fragwuerdiges fragwürdigen fragwuerdigen zweifelhaft zweifelhafte -0.3 0.5
        zweifelhafter zweifelhaftes zweifelhaften dubios dubiose dubioser dubioses dubiosen verdächtig -0.3 0.5
        verdaechtig verdächtige verdaechtige verdächtiger verdaechtiger verdächtiges verdaechtiges -0.3 0.5
        verdächtigen verdaechtigen -0.3 0.5
        egoistisch egoistische egoistischer egoistisches egoistischen egoist egoisten neid neidisch -0.45 0.7
        neidische neidischer neidisches neidischen eifersucht eifersüchtig eifersuechtig eifersüchtige -0.45 0.7
        eifersuechtige eifersüchtiger eifersuechtiger eifersüchtiges eifersuechtiges eifersüchtigen -0.45 0.7
        eifersuechtigen gier gierig gierige gieriger gieriges gierigen geizig geizige geiziger geiziges -0.45 0.7
        geizigen fies fiese fieser fieses fiesen gemein gemeine gemeiner gemeines gemeinen bösartig -0.45 0.7
        boesartig bösartige boesartige bösartiger boesartiger bösartiges boesartiges bösartigen boesartigen -0.45 0.7
        böse boese boshaft boshafte boshafter boshaftes boshaften -0.45 0.7
        gemeinheit hinterhältig hinterhaeltig hinterhältige hinterhaeltige hinterhältiger hinterhaeltiger -0.6 0.8
        hinterhältiges hinterhaeltiges hinterhältigen hinterhaeltigen hinterfotzig verrat verräter verraeter -0.6 0.8
        feige feigling feiglinge niederträchtig niedertraechtig niederträchtige niedertraechtige -0.6 0.8
        niederträchtiger niedertraechtiger niederträchtiges niedertraechtiges niederträchtigen -0.6 0.8
        niedertraechtigen schäbig schaebig schäbige schaebige schäbiger schaebiger schäbiges schaebiges -0.6 0.8
        schäbigen schaebigen -0.6 0.8
        albtraum alptraum hölle hoelle qual qualen quälen quaelen quälerei quaelerei tortur -0.55 0.7
        vorwurf vorwürfe vorwuerfe beschuldigt schuld schuldig -0.25 0.3
        hilflos hilflose hilfloser hilfloses hilflosen hoffnungslos hoffnungslose hoffnungsloser -0.5 0.7
        hoffnungsloses hoffnungslosen aussichtslos aussichtslose aussichtsloser aussichtsloses aussichtslosen -0.5 0.7
        machtlos machtlose machtloser machtloses machtlosen ratlos ratlose ratloser ratloses ratlosen -0.5 0.7
        fassungslos fassungslose fassungsloser fassungsloses fassungslosen fassungslosigkeit entsetzt -0.5 0.7
        entsetzte entsetzter entsetztes entsetzten entsetzen -0.5 0.7
        krise krisen armut elend misere chaos chaotisch chaotische chaotischer chaotisches chaotischen -0.4 0.5
        mimimi jammern jammert gejammer meckern motzen gemecker nörgeln noergeln -0.35 0.7
        pff tja puh hmpf grr menno mennoo manno ugh uff oje ohje ojemine narf argh bäh baeh bääh baeaeh igitt -0.4 0.7
        pfui buh -0.4 0.7
        hasskommentare hate cringe sad fail epic_fail wtf -0.45 0.7
        unerträglich unertraeglich unerträgliche unertraegliche unerträglicher unertraeglicher unerträgliches -0.6 0.8
        unertraegliches unerträglichen unertraeglichen unausstehlich unausstehliche unausstehlicher -0.6 0.8
        unausstehliches unausstehlichen unzumutbar unzumutbare unzumutbarer unzumutbares unzumutbaren -0.6 0.8
        inakzeptabel untragbar untragbare untragbarer untragbares untragbaren indiskutabel unmöglich -0.6 0.8
        unmoeglich unmögliche unmoegliche unmöglicher unmoeglicher unmögliches unmoegliches unmöglichen -0.6 0.8
        unmoeglichen unwürdig unwuerdig unwürdige unwuerdige unwürdiger unwuerdiger unwürdiges unwuerdiges -0.6 0.8
        unwürdigen unwuerdigen untauglich untaugliche untauglicher untaugliches untauglichen -0.6 0.8
        unzufrieden unzufriedene unzufriedener unzufriedenes unzufriedenen ungeduldig verwirrend verwirrende -0.35 0.6
        verwirrender verwirrendes verwirrenden unverständlich unverstaendlich unverständliche -0.35 0.6
        unverstaendliche unverständlicher unverstaendlicher unverständliches unverstaendliches -0.35 0.6
        unverständlichen unverstaendlichen -0.35 0.6
        streit streiten zoff drama -0.3 0.5
        arschloch arschlöcher arschloecher arsch_geige arschgeige arschkriecher wichser wichsern drecksau -0.8 1
        drecksack schweine dreckskerl drecks drecksverein saftladen -0.8 1
        hurensohn hurensöhne hurensoehne hure huren fotze fotzen nutte nutten schlampe schlampen missgeburt -0.85 1
        missgeburten spast spasti spasten bastard bastarde mongo -0.85 1
        idiot idioten idiotisch idiotische idiotischer idiotisches idiotischen trottel depp deppen vollidiot -0.65 0.9
        vollidioten vollpfosten dummkopf blödmann bloedmann doofmann dussel volltrottel -0.65 0.9
        penner pisser sackgesicht vollhorst opfer lauch hampelmann kasper clown clowns witzfigur flachpfeife -0.55 0.9
        null_nummer nullnummer -0.55 0.9
        gesindel abschaum dreckspack gesocks asozial asoziale asozialer asoziales asozialen assi assis asi -0.75 0.9
        ungeziefer schmarotzer parasit parasiten -0.75 0.9
        fick fick_dich ficken fickt gefickt verfickt verfickte verfickter verficktes verfickten verpiss_dich -0.6 0.9
        verpisst_euch leck_mich halt_die_fresse halts_maul halt_dein_maul halt_die_klappe fresse maul fuck -0.6 0.9
        geht_sterben verrecke verreckt verrecken krepier zur_hölle zur_hoelle schert_euch -0.75 0.9
        spinner spinnen spinnt durchgeknallt durchgeknallte durchgeknallter durchgeknalltes durchgeknallten -0.55 0.9
        hirnlos hirnlose hirnloser hirnloses hirnlosen hirnverbrannt hirnverbrannte hirnverbrannter -0.55 0.9
        hirnverbranntes hirnverbrannten hohlkopf schwachkopf schwachköpfe schwachkoepfe geisteskrank -0.55 0.9
        geisteskranke geisteskranker geisteskrankes geisteskranken behindert behinderte behinderter -0.55 0.9
        behindertes behinderten -0.55 0.9
        schleimer spießer spiesser wutbürger wutbuerger gutmensch gutmenschen schwätzer schwaetzer -0.45 0.8
        labertasche heulsuse weichei memme loser looser -0.45 0.8
        verbrecher verbrecherbande mafia diktator diktatoren diktatur tyrann kriegstreiber hetzerin -0.6 0.7
        blutsauger halsabschneider -0.6 0.7
        beleidigt beleidigung beleidigend beleidigende beleidigender beleidigendes beleidigenden -0.5 0.7
        beleidigungen mobbing gemobbt demütigung demuetigung demütigend demuetigend demütigende demuetigende -0.5 0.7
        demütigender demuetigender demütigendes demuetigendes demütigenden demuetigenden gedemütigt -0.5 0.7
        gedemuetigt -0.5 0.7
        zicke zicken zickig zickige zickiger zickiges zickigen kotzbrocken ekelpaket stinkstiefel miststück -0.6 0.8
        miststueck mistkerl mistvieh -0.6 0.8
        verdammt_nochmal verdammte_scheiße verdammte_scheisse himmelarsch zefix sakra -0.5 0.8
        endlich 0.25 0.5
        gut_schlaf schlaf_gut süße_träume suesse_traeume süsse_träume träum_süß traeum_suess träum_süss 0.35 0.6
        träum_schön traeum_schoen 0.35 0.6
        mag mögen moegen 0.3 0.5
        love amazing awesome best_ever proud 0.5 0.8
        seufz ächz aechz shit schnief -0.35 0.7
        wie_schön wie_schoen wie_süß wie_suess wie_süss wie_lieb wie_cool 0.65 0.9
        was_für_ein_trottel was_fuer_ein_trottel so_ein_idiot so_ein_arschloch du_opfer du_idiot -0.75 1
        nicht_wert nicht_fair nicht_normal nicht_zufrieden nicht_zumutbar -0.45 0.7
        """
}
