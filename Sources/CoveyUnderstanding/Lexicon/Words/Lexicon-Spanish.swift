extension Lexicon {
    /// Spanish, of Spain and of Latin America.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let spanish: StaticString = """
        caro caros -0.3 0.5
        saludos saludo 0.15 0.3
        deseando 0.35 0.6
        raro raros rara raras -0.2 0.5
        positivo positiva positivos positivas optimista optimistas 0.35 0.5
        negativo negativa negativos negativas pesimista pesimistas -0.4 0.5
        pff puff buf uff uf -0.3 0.7
        de_nada 0.2 0.3
        no sin ~not 0
        nunca jamás jamas tampoco ~not 0
        dejó_de dejo_de dejaron_de deja_de dejar_de dejado_de ~not 0.1
        incapaz_de incapaces_de lejos_de falta_de ~not 0.2
        ningún ningun ninguno ninguna ningunos ningunas nada nadie ni ~no 0
        o u ~or 0
        pero sino sin_embargo no_obstante en_cambio ~but 0
        aunque a_pesar_de pese_a si_bien por_más_que por_mas_que ~although 0
        no_solo no_sólo no_solamente no_únicamente no_unicamente ~not_only 0
        muy súper super re requete tan demasiado demasiada demasiados demasiadas sumamente extremadamente *1.3 0.3
        increíblemente increiblemente totalmente *1.3 0.3
        completamente absolutamente tremendamente terriblemente realmente verdaderamente profundamente *1.3 0.3
        tanto tanta tantos tantas mucho mucha muchos muchas muchísimo muchisimo muchísima muchisima *1.15 0.2
        muchísimos muchisimos muchísimas muchisimas bastante más aún aun siempre cada_vez_más cada_vez_mas *1.15 0.2
        ultra mega hiper híper *1.15 0.2
        sobre_todo especialmente particularmente incluso de_verdad en_serio puro *1.15 0.2
        jodidamente putamente de_cojones de_la_hostia un_huevo un_montón un_monton *1.4 0.5
        poco poca pocos pocas apenas casi algo ligeramente un_poco un_poquito más_o_menos mas_o_menos medio *0.6 0.2
        relativamente parcialmente a_veces *0.75 0.2
        supuestamente presuntamente al_parecer *0.7 0.2
        buen bueno buena buenos buenas 0.45 0.6
        bien 0.35 0.5
        muy_bien muy_buen muy_bueno muy_buena muy_buenos muy_buenas 0.6 0.7
        buenísimo buenisimo buenísima buenisima buenísimos buenisimos buenísimas buenisimas bonísimo bonisimo 0.75 0.8
        bonísima bonisima bonísimos bonisimos bonísimas bonisimas 0.75 0.8
        mejor mejores 0.4 0.5
        el_mejor la_mejor los_mejores las_mejores lo_mejor 0.75 0.8
        a_lo_mejor mejor_no tal_vez 0 0.2
        mejoro mejoras mejora mejoramos mejoran mejoré mejore mejoraste mejoró mejoraron mejoraba mejoraban 0.3 0.4
        mejorando mejorado mejorada mejorados mejoradas mejorar mejoren mejorará mejorara 0.3 0.4
        excelente excelentes excelentísimo excelentisimo excelentísima excelentisima excelentísimos 0.8 0.9
        excelentisimos excelentísimas excelentisimas excelencia excelentemente 0.8 0.9
        increíble increible increíbles increibles 0.6 0.8
        genial geniales genialidad 0.75 0.9
        fantástico fantastico fantástica fantastica fantásticos fantasticos fantásticas fantasticas 0.8 0.9
        fantástiquísimo fantastiquisimo fantástiquísima fantastiquisima fantástiquísimos fantastiquisimos 0.8 0.9
        fantástiquísimas fantastiquisimas fantásticamente fantasticamente 0.8 0.9
        maravilloso maravillosa maravillosos maravillosas maravillosísimo maravillosisimo maravillosísima 0.8 0.9
        maravillosisima maravillosísimos maravillosisimos maravillosísimas maravillosisimas maravilla 0.8 0.9
        maravillas maravillosamente 0.8 0.9
        espectacular espectaculares espectacularmente 0.75 0.9
        estupendo estupenda estupendos estupendas estupendamente 0.7 0.8
        magnífico magnifico magnífica magnifica magníficos magnificos magníficas magnificas 0.75 0.8
        perfecto perfecta perfectos perfectas perfectísimo perfectisimo perfectísima perfectisima 0.7 0.8
        perfectísimos perfectisimos perfectísimas perfectisimas perfectamente perfección perfeccion 0.7 0.8
        extraordinario extraordinaria extraordinarios extraordinarias sensacional sensacionales sublime 0.8 0.9
        sublimes soberbio soberbia soberbios soberbias exquisito exquisita exquisitos exquisitas insuperable 0.8 0.9
        insuperables inmejorable inmejorables 0.8 0.9
        impresionante impresionantes impresionado impresionada impresionados impresionadas impresiono 0.55 0.8
        impresionas impresiona impresionamos impresionan impresioné impresione impresionaste impresionó 0.55 0.8
        impresionaron impresionaba impresionaban impresionando impresionar impresionen impresionará 0.55 0.8
        impresionara impactante impactantes 0.55 0.8
        asombroso asombrosa asombrosos asombrosas asombro asombras asombra asombramos asombran asombré 0.55 0.8
        asombre asombraste asombró asombraron asombraba asombraban asombrando asombrado asombrada asombrados 0.55 0.8
        asombradas asombrar asombren asombrará asombrara alucinante alucinantes flipante flipantes brutal 0.55 0.8
        brutales bestial bestiales 0.55 0.8
        fenomenal fenomenales fenómeno fenomeno fenómenos fenomenos crack cracks crac titán titan 0.5 0.7
        magistral magistrales obra_maestra 0.7 0.8
        fabuloso fabulosa fabulosos fabulosas divino divina divinos divinas glorioso gloriosa gloriosos 0.65 0.8
        gloriosas gloria 0.65 0.8
        bonito bonita bonitos bonitas bonitísimo bonitisimo bonitísima bonitisima bonitísimos bonitisimos 0.6 0.8
        bonitísimas bonitisimas bonico bonica bonicos bonicas lindo linda lindos lindas lindísimo lindisimo 0.6 0.8
        lindísima lindisima lindísimos lindisimos lindísimas lindisimas hermoso hermosa hermosos hermosas 0.6 0.8
        hermosísimo hermosisimo hermosísima hermosisima hermosísimos hermosisimos hermosísimas hermosisimas 0.6 0.8
        precioso preciosa preciosos preciosas preciosísimo preciosisimo preciosísima preciosisima 0.6 0.8
        preciosísimos preciosisimos preciosísimas preciosisimas bellísimo bellisimo bellísima bellisima 0.6 0.8
        bellísimos bellisimos bellísimas bellisimas bello bella bellos bellas guapo guapa guapos guapas 0.6 0.8
        guapísimo guapisimo guapísima guapisima guapísimos guapisimos guapísimas guapisimas 0.6 0.8
        belleza hermosura preciosidad lindura guapura 0.6 0.8
        monísimo monisimo monísima monisima monísimos monisimos monísimas monisimas cuqui cuco 0.4 0.7
        simpático simpatico simpática simpatica simpáticos simpaticos simpáticas simpaticas simpátiquísimo 0.55 0.8
        simpatiquisimo simpátiquísima simpatiquisima simpátiquísimos simpatiquisimos simpátiquísimas 0.55 0.8
        simpatiquisimas majo maja majos majas majísimo majisimo majísima majisima majísimos majisimos 0.55 0.8
        majísimas majisimas 0.55 0.8
        encantador encantadora encantadoras encantadores adorable adorables tierno tierna tiernos tiernas 0.65 0.8
        tiernísimo tiernisimo tiernísima tiernisima tiernísimos tiernisimos tiernísimas tiernisimas ternura 0.65 0.8
        dulzura 0.65 0.8
        amable amables amablemente amabilidad cordial cordiales gentil gentiles educado educada educados 0.5 0.7
        educadas respetuoso respetuosa respetuosos respetuosas 0.5 0.7
        cariño carino cariña carina cariños carinos cariñas carinas cariñoso carinoso cariñosa carinosa 0.45 0.7
        cariñosos carinosos cariñosas carinosas cariñito carinito cariñita carinita cariñitos carinitos 0.45 0.7
        cariñitas carinitas 0.45 0.7
        querido querida queridos queridas queridísimo queridisimo queridísima queridisima queridísimos 0.35 0.6
        queridisimos queridísimas queridisimas 0.35 0.6
        divertido divertida divertidos divertidas divertidísimo divertidisimo divertidísima divertidisima 0.5 0.7
        divertidísimos divertidisimos divertidísimas divertidisimas divertirse divertirme divierte divierten 0.5 0.7
        divertimos diversión diversion 0.5 0.7
        gracioso graciosa graciosos graciosas graciosísimo graciosisimo graciosísima graciosisima 0.4 0.7
        graciosísimos graciosisimos graciosísimas graciosisimas chistoso chistosa chistosos chistosas 0.4 0.7
        chistosísimo chistosisimo chistosísima chistosisima chistosísimos chistosisimos chistosísimas 0.4 0.7
        chistosisimas 0.4 0.7
        risa risas risueño risueno risueña risuena risueños risuenos risueñas risuenas carcajada carcajadas 0.3 0.6
        jaja jajaja jajajaja jajajajaja jajajajajaja jajajajajajaja jajajajajajajaja jaj jajaj jajajaj jeje 0.25 0.6
        jejeje jiji jijiji 0.25 0.6
        jajsjs ajaja ajajaja jajaaja jajjaja jajjajaja jaajaja jajajajaj jajajajajaj jsjs jsjsjs 0.25 0.6
        xd xdd 0.15 0.6
        lol 0.2 0.5
        feliz felices felicísimo felicisimo felicísima felicisima felicísimos felicisimos felicísimas 0.65 0.8
        felicisimas felizmente felicidad 0.65 0.8
        felicidades felicitaciones felicito felicitas felicita felicitamos felicitan felicité felicite 0.6 0.7
        felicitaste felicitó felicitaron felicitaba felicitaban felicitando felicitado felicitada felicitados 0.6 0.7
        felicitadas felicitar feliciten felicitará felicitara enhorabuena 0.6 0.7
        contento contenta contentos contentas contentísimo contentisimo contentísima contentisima 0.55 0.8
        contentísimos contentisimos contentísimas contentisimas alegre alegres alegría alegria alegrías 0.55 0.8
        alegrias alegro alegras alegra alegramos alegran alegré alegraste alegró alegraron alegraba alegraban 0.55 0.8
        alegrando alegrado alegrada alegrados alegradas alegrar alegren alegrará alegrara alegrarme 0.55 0.8
        ilusión ilusion ilusionado ilusionada ilusionados ilusionadas ilusiono ilusionas ilusiona ilusionamos 0.45 0.7
        ilusionan ilusioné ilusione ilusionaste ilusionó ilusionaron ilusionaba ilusionaban ilusionando 0.45 0.7
        ilusionar ilusionen ilusionará ilusionara entusiasmo entusiasmas entusiasma entusiasmamos entusiasman 0.45 0.7
        entusiasmé entusiasme entusiasmaste entusiasmó entusiasmaron entusiasmaba entusiasmaban entusiasmando 0.45 0.7
        entusiasmado entusiasmada entusiasmados entusiasmadas entusiasmar entusiasmen entusiasmará 0.45 0.7
        entusiasmara entusiasta entusiastas emocionado emocionada emocionados emocionadas 0.45 0.7
        emoción emocion emociones emociono emocionas emociona emocionamos emocionan emocioné emocione 0.4 0.7
        emocionaste emocionó emocionaron emocionaba emocionaban emocionando emocionar emocionen emocionará 0.4 0.7
        emocionara emocionante emocionantes emotivo emotiva emotivos emotivas 0.4 0.7
        amor amores amorcito amorcita amorcitos amorcitas amado amada 0.55 0.8
        amo amamos amaba amé ame amaré amare amas ama aman amaste amó amaron amaban amando amados amadas amar 0.6 0.8
        amen amará amara 0.6 0.8
        te_amo los_amo las_amo lo_amo la_amo te_amamos 0.75 0.9
        te_quiero os_quiero los_quiero las_quiero te_quieren te_adoro te_queremos le_quiero 0.65 0.9
        adoro adoras adora adoramos adoran adoré adore adoraste adoró adoraron adoraba adoraban adorando 0.65 0.8
        adorado adorada adorados adoradas adorar adoren adorará adorara 0.65 0.8
        encanto encantas encanta encantamos encantan encanté encante encantaste encantó encantaron encantaba 0.65 0.8
        encantaban encantando encantado encantada encantados encantadas encantar encanten encantará encantara 0.65 0.8
        me_encanta me_encantan me_encantó me_encanto 0.65 0.8
        gusto gustas gusta gustamos gustan gusté guste gustaste gustó gustaron gustaba gustaban gustando 0.4 0.6
        gustado gustada gustados gustadas gustar gusten gustará gustara gustos 0.4 0.6
        me_gusta me_gustan me_gustó me_gusto me_gustaron nos_gusta 0.45 0.7
        molo molas mola molamos molan molé molaste moló molaron molaba molaban molando molado molada molados 0.45 0.7
        moladas molar molen molará molara molón molon molona molaría molaria 0.45 0.7
        chulo chula chulos chulas chulísimo chulisimo chulísima chulisima chulísimos chulisimos chulísimas 0.55 0.8
        chulisimas chulada chuladas guay guays chido chida chidos chidas chidísimo chidisimo chidísima 0.55 0.8
        chidisima chidísimos chidisimos chidísimas chidisimas chévere chevere chéveres cheveres bacán bacan 0.55 0.8
        bacana bacano copado copada copados copadas 0.55 0.8
        padrísimo padrisimo padrísima padrisima padrísimos padrisimos padrísimas padrisimas chingón chingon 0.5 0.8
        chingona chingones pijudo piola joya 0.5 0.8
        de_puta_madre la_hostia la_polla la_leche la_caña la_cana de_lujo de_diez de_10 que_flipas 0.65 0.9
        de_puta_mare 0.65 0.9
        está_padre esta_padre qué_padre que_padre muy_padre está_chido esta_chido 0.55 0.8
        disfruto disfrutas disfruta disfrutamos disfrutan disfruté disfrute disfrutaste disfrutó disfrutaron 0.5 0.7
        disfrutaba disfrutaban disfrutando disfrutado disfrutada disfrutados disfrutadas disfrutar disfruten 0.5 0.7
        disfrutará disfrutara 0.5 0.7
        gozada gozadas gozar gozo placer placeres placentero placentera deleite 0.5 0.7
        agradecido agradecida agradecidos agradecidas agradecer agradezco agradece agradecemos agradecimiento 0.5 0.7
        gratitud 0.5 0.7
        gracias muchas_gracias mil_gracias muchísimas_gracias muchisimas_gracias graciass grax 0.4 0.6
        bendición bendicion bendiciones bendecido bendecida bendecidos bendecidas bendiga bendito bendita 0.5 0.7
        éxito exito éxitos exitos exitoso exitosa exitosos exitosas exitazo 0.55 0.6
        triunfo triunfas triunfa triunfamos triunfan triunfé triunfe triunfaste triunfó triunfaron triunfaba 0.5 0.6
        triunfaban triunfando triunfado triunfada triunfados triunfadas triunfar triunfen triunfará triunfara 0.5 0.6
        triunfos triunfador triunfadora triunfadores 0.5 0.6
        gano ganas gana ganamos ganan gané gane ganaste ganó ganaron ganaba ganaban ganando ganado ganada 0.4 0.5
        ganados ganadas ganar ganen ganará ganara ganador ganadora ganadores victoria victorias campeón 0.4 0.5
        campeon campeona campeones 0.4 0.5
        orgullo orgulloso orgullosa orgullosos orgullosas orgullosísimo orgullosisimo orgullosísima 0.55 0.7
        orgullosisima orgullosísimos orgullosisimos orgullosísimas orgullosisimas 0.55 0.7
        admiro admiras admira admiramos admiran admiré admire admiraste admiró admiraron admiraba admiraban 0.5 0.7
        admirando admirado admirada admirados admiradas admirar admiren admirará admirara admirable admirables 0.5 0.7
        admiración admiracion 0.5 0.7
        respeto respetas respeta respetamos respetan respeté respete respetaste respetó respetaron respetaba 0.25 0.5
        respetaban respetando respetado respetada respetados respetadas respetar respeten respetará respetara 0.25 0.5
        ejemplar ejemplares honrado honrada honrados honradas honesto honesta honestos honestas honestidad 0.45 0.7
        sincero sincera sinceros sinceras noble nobles humilde humildes valiente valientes valentía valentia 0.45 0.7
        íntegro integro íntegra integra íntegros integros íntegras integras 0.45 0.7
        inteligente inteligentes brillante brillantes sabio sabios sabias talentoso talentosa talentosos 0.5 0.7
        talentosas talento talentazo talentos 0.5 0.7
        creativo creativa creativos creativas original originales innovador innovadora innovación innovacion 0.4 0.6
        interesante interesantes interesantísimo interesantisimo interesantísima interesantisima 0.4 0.6
        interesantísimos interesantisimos interesantísimas interesantisimas 0.4 0.6
        eficaz eficaces eficiente eficientes eficacia competente competentes profesional profesionales 0.4 0.6
        profesionalidad profesionalismo 0.4 0.6
        rápido rapido rápida rapida rápidos rapidos rápidas rapidas rápidísimo rapidisimo rápidísima 0.35 0.5
        rapidisima rápidísimos rapidisimos rápidísimas rapidisimas rapidez rapidísimo rapidísima rapidísimos 0.35 0.5
        rapidísimas ágil agil ágiles agiles veloz 0.35 0.5
        fácil facil fáciles faciles facilísimo facilisimo facilísima facilisima facilísimos facilisimos 0.35 0.5
        facilísimas facilisimas fácilmente facilmente sencillo sencilla sencillos sencillas cómodo comodo 0.35 0.5
        cómoda comoda cómodos comodos cómodas comodas comodísimo comodisimo comodísima comodisima comodísimos 0.35 0.5
        comodisimos comodísimas comodisimas comodidad práctico practico práctica practica prácticos practicos 0.35 0.5
        útil util útiles utiles utilísimo utilisimo utilísima utilisima utilísimos utilisimos utilísimas 0.4 0.5
        utilisimas 0.4 0.5
        fiable fiables confiable confiables confianza confio confias confia confiamos confian confié confie 0.35 0.5
        confiaste confió confiaron confiaba confiaban confiando confiado confiada confiados confiadas confiar 0.35 0.5
        confien confiará confiara 0.35 0.5
        barato barata baratos baratas baratísimo baratisimo baratísima baratisima baratísimos baratisimos 0.3 0.5
        baratísimas baratisimas gratis asequible asequibles chollo chollazo ganga oferton 0.3 0.5
        recomendable recomendables recomendo recomendas recomenda recomendamos recomendan recomendé recomende 0.5 0.7
        recomendaste recomendó recomendaron recomendaba recomendaban recomendando recomendado recomendada 0.5 0.7
        recomendados recomendadas recomendar recomenden recomendará recomendara recomiendo recomiendan 0.5 0.7
        recomendadísimo recomendadisimo recomendadísima recomendadisima recomendadísimos recomendadisimos 0.5 0.7
        recomendadísimas recomendadisimas 0.5 0.7
        satisfecho satisfecha satisfechos satisfechas satisfacción satisfaccion satisfactorio satisfactoria 0.5 0.7
        satisfactorios satisfactorias 0.5 0.7
        calidad de_calidad 0.3 0.5
        riquísimo riquisimo riquísima riquisima riquísimos riquisimos riquísimas riquisimas delicioso 0.5 0.7
        deliciosa deliciosos deliciosas deliciosísimo deliciosisimo deliciosísima deliciosisima deliciosísimos 0.5 0.7
        deliciosisimos deliciosísimas deliciosisimas sabroso sabrosa sabrosos sabrosas sabrosísimo sabrosisimo 0.5 0.7
        sabrosísima sabrosisima sabrosísimos sabrosisimos sabrosísimas sabrosisimas delicia delicias 0.5 0.7
        exquisitez rico rica ricos ricas 0.5 0.7
        vale_la_pena merece_la_pena valió_la_pena valio_la_pena vale_mucho_la_pena 0.5 0.7
        solucionado solucionada solucionados solucionadas soluciona solucionaron resuelto resuelta resueltos 0.35 0.4
        resueltas resolvieron 0.35 0.4
        ánimo animo ánimos animos 0.3 0.5
        suerte suertudo suertuda suertudos suertudas afortunado afortunada afortunados afortunadas por_suerte 0.4 0.6
        afortunadamente buena_suerte 0.4 0.6
        esperanza esperanzas esperanzador 0.35 0.6
        bravo brav viva vivan olé ole hurra yuju wow guau uau wau 0.45 0.7
        abrazo abrazos abrazote besos beso besito besita besitos besitas besazo besazos muac muak abrazito 0.4 0.7
        sonrisa sonrisas sonreír sonreir sonríe sonrie sonrío sonrio 0.4 0.6
        amigui amistad 0.2 0.4
        apoyo apoyas apoya apoyamos apoyan apoyé apoye apoyaste apoyó apoyaron apoyaba apoyaban apoyando 0.25 0.4
        apoyado apoyada apoyados apoyadas apoyar apoyen apoyará apoyara 0.25 0.4
        paz libertad 0.25 0.4
        sueño_cumplido sueno_cumplido hacer_realidad 0.5 0.7
        épico epico épica epica épicos epicos épicas epicas mítico mitico mítica mitica míticos miticos 0.45 0.7
        míticas miticas legendario legendaria legendarios legendarias leyenda top topísimo topisimo 0.45 0.7
        golazo golazos partidazo temazo temón temon temazos peliculón peliculon discazo jugadón jugadon 0.6 0.8
        crush 0.3 0.6
        enamoro enamoras enamora enamoramos enamoran enamoré enamore enamoraste enamoró enamoraron enamoraba 0.55 0.8
        enamoraban enamorando enamorado enamorada enamorados enamoradas enamorar enamoren enamorará enamorara 0.55 0.8
        fan 0.2 0.5
        favorito favorita favoritos favoritas favoritísimo favoritisimo favoritísima favoritisima 0.45 0.6
        favoritísimos favoritisimos favoritísimas favoritisimas preferido preferida preferidos preferidas fav 0.45 0.6
        anhelo anhelas anhela anhelamos anhelan anhelé anhele anhelaste anheló anhelaron anhelaba anhelaban 0.25 0.5
        anhelando anhelado anhelada anhelados anheladas anhelar anhelen anhelará anhelara con_ganas 0.25 0.5
        muchas_ganas tengo_ganas ganas_de 0.25 0.5
        tranquilo tranquila tranquilos tranquilas tranquilidad relajado relajada relajados relajadas relax 0.3 0.6
        sana sano saludable saludables 0.25 0.4
        bienvenido bienvenida bienvenidos bienvenidas 0.35 0.5
        celebro celebras celebra celebramos celebran celebré celebre celebraste celebró celebraron celebraba 0.3 0.4
        celebraban celebrando celebrado celebrada celebrados celebradas celebrar celebren celebrará celebrara 0.3 0.4
        celebración celebracion festejo festejas festeja festejamos festejan festejé festeje festejaste 0.3 0.4
        festejó festejaron festejaba festejaban festejando festejado festejada festejados festejadas festejar 0.3 0.4
        festejen festejará festejara fiesta fiestón fieston fiestas 0.3 0.4
        ojalá ojala 0.1 0.5
        buenos_días buenos_dias buenas_noches buenas_tardes buen_día buen_dia feliz_día feliz_dia 0.4 0.5
        feliz_cumpleaños feliz_cumpleanos feliz_cumple feliz_año feliz_ano 0.4 0.5
        buen_trabajo gran_trabajo buen_servicio gran_equipo buena_gente buena_onda buenas_vibras 0.65 0.8
        gran grande grandes grandioso grandiosa grandiosos grandiosas grandísimo grandisimo grandísima 0.3 0.5
        grandisima grandísimos grandisimos grandísimas grandisimas grandeza 0.3 0.5
        súper_bien super_bien tan_bien 0.6 0.8
        qué_bien que_bien qué_bueno que_bueno qué_bonito que_bonito qué_lindo que_lindo qué_guay que_guay 0.65 0.9
        qué_alegría que_alegria que_alegría qué_ganas que_ganas qué_risa que_risa que_rico qué_rico 0.5 0.8
        me_alegro me_alegra me_hace_feliz me_hace_ilusión me_hace_ilusion me_cae_bien me_caen_bien 0.55 0.8
        nada_mal no_está_mal no_esta_mal no_está_nada_mal no_esta_nada_mal no_es_mala no_es_malo 0.4 0.6
        no_hay_nada_mejor nada_mejor 0.6 0.8
        sin_problema sin_problemas sin_duda ningún_problema ningun_problema no_pasa_nada 0.25 0.4
        funciona_bien funciona_perfecto funciona_perfectamente va_genial va_de_lujo va_perfecto 0.55 0.6
        en_hora a_tiempo puntual puntuales puntualidad 0.35 0.4
        espero_que_te_mejores mejórate mejorate 0.2 0.4
        cumpleaños cumpleanos regalo regalos regalazo 0.25 0.4
        especial especiales 0.3 0.5
        cumplidor 0.2 0.3
        mal malo mala malos malas malísimo malisimo malísima malisima malísimos malisimos malísimas malisimas -0.5 0.7
        malamente -0.5 0.7
        muy_mal muy_malo tan_mal -0.65 0.8
        peor peores el_peor la_peor lo_peor los_peores -0.65 0.8
        pésimo pesimo pésima pesima pésimos pesimos pésimas pesimas pésimísimo pesimisimo pésimísima -0.8 0.9
        pesimisima pésimísimos pesimisimos pésimísimas pesimisimas pésimamente pesimamente -0.8 0.9
        horrible horribles horror horrores horroroso horrorosa horrorosos horrorosas horrorosísimo -0.75 0.9
        horrorosisimo horrorosísima horrorosisima horrorosísimos horrorosisimos horrorosísimas -0.75 0.9
        horrorosisimas horrendo horrenda horrendos horrendas -0.75 0.9
        terrible terribles nefasto nefasta nefastos nefastas fatal fatales fatídico fatidico fatídica -0.7 0.9
        fatidica fatídicos fatidicos fatídicas fatidicas -0.7 0.9
        espantoso espantosa espantosos espantosas espanto atroz atroces abominable abominables infame infames -0.7 0.8
        lamentable lamentables lamentablemente deplorable deplorables -0.7 0.8
        penoso penosa penosos penosas pena_ajena patético patetico patética patetica patéticos pateticos -0.65 0.8
        patéticas pateticas bochornoso bochornosa bochornosos bochornosas vergonzoso vergonzosa vergonzosos -0.65 0.8
        vergonzosas vergüenza verguenza -0.65 0.8
        qué_vergüenza que_verguenza que_vergüenza una_vergüenza una_verguenza sinvergüenza sinverguenza -0.75 0.9
        sinvergüenzas sinverguenzas vaya_vergüenza vaya_verguenza de_vergüenza de_verguenza -0.75 0.9
        vergüenza_ajena verguenza_ajena -0.6 0.9
        feo fea feos feas feísimo feisimo feísima feisima feísimos feisimos feísimas feisimas fealdad -0.5 0.7
        cutre cutres cutrez chafa chafas chapuza chapuzas chapucero chapucera chapuceros chapuceras berreta -0.55 0.8
        basura basuras porquería porqueria porquerías porquerias bazofia basurero -0.7 0.9
        mierda mierdas mierdero mierdera mierderos mierderas mierdoso mierdosa mierdosos mierdosas mrd -0.7 0.9
        mierdaa caca cagada cagadas -0.7 0.9
        una_mierda de_mierda vaya_mierda menuda_mierda puta_mierda es_una_mierda qué_mierda que_mierda -0.85 1
        asco ascos ascazo asqueroso asquerosa asquerosos asquerosas asquerosísimo asquerosisimo -0.75 0.9
        asquerosísima asquerosisima asquerosísimos asquerosisimos asquerosísimas asquerosisimas asquea -0.75 0.9
        asquerosidad repugnante repugnantes repugnancia -0.75 0.9
        da_asco dan_asco me_da_asco qué_asco que_asco me_dan_asco -0.8 1
        repulsivo repulsiva repulsivos repulsivas repelente repelentes -0.6 0.8
        odio odias odia odiamos odian odié odie odiaste odió odiaron odiaba odiaban odiando odiado odiada -0.7 0.9
        odiados odiadas odiar odien odiará odiara odios odioso odiosa odiosos odiosas -0.7 0.9
        detesto detestas detesta detestamos detestan detesté deteste detestaste detestó detestaron detestaba -0.7 0.9
        detestaban detestando detestado detestada detestados detestadas detestar detesten detestará detestara -0.7 0.9
        detestable detestables aborrezco aborrecible aborrecer -0.7 0.9
        no_me_gusta no_me_gustan no_me_gustó no_me_gusto no_me_gustaba no_me_gusta_nada -0.5 0.8
        no_gusta no_mola no_mola_nada no_me_convence no_soporto no_aguanto no_lo_aguanto -0.5 0.8
        insoportable insoportables inaguantable inaguantables insufrible insufribles intolerable -0.65 0.8
        intolerables inadmisible inadmisibles inaceptable inaceptables -0.65 0.8
        molesto molestas molesta molestamos molestan molesté moleste molestaste molestó molestaron molestaba -0.5 0.7
        molestaban molestando molestado molestada molestados molestadas molestar molesten molestará molestara -0.5 0.7
        molestia molestias molestos fastidio fastidias fastidia fastidiamos fastidian fastidié fastidie -0.5 0.7
        fastidiaste fastidió fastidiaron fastidiaba fastidiaban fastidiando fastidiado fastidiada fastidiados -0.5 0.7
        fastidiadas fastidiar fastidien fastidiará fastidiara fastidioso fastidiosa fastidiosos fastidiosas -0.5 0.7
        enfado enfadas enfada enfadamos enfadan enfadé enfade enfadaste enfadó enfadaron enfadaba enfadaban -0.55 0.8
        enfadando enfadado enfadada enfadados enfadadas enfadar enfaden enfadará enfadara cabreo cabreas -0.55 0.8
        cabrea cabreamos cabrean cabreé cabree cabreaste cabreó cabrearon cabreaba cabreaban cabreando -0.55 0.8
        cabreado cabreada cabreados cabreadas cabrear cabreen cabreará cabreara encabrono encabronas -0.55 0.8
        encabrona encabronamos encabronan encabroné encabrone encabronaste encabronó encabronaron -0.55 0.8
        encabronaba encabronaban encabronando encabronado encabronada encabronados encabronadas encabronar -0.55 0.8
        encabronen encabronará encabronara enojo enojas enoja enojamos enojan enojé enoje enojaste enojó -0.55 0.8
        enojaron enojaba enojaban enojando enojado enojada enojados enojadas enojar enojen enojará enojara -0.55 0.8
        emputo emputas emputa emputamos emputan emputé empute emputaste emputó emputaron emputaba emputaban -0.55 0.8
        emputando emputado emputada emputados emputadas emputar emputen emputará emputara -0.55 0.8
        furioso furiosa furiosos furiosas furia rabia rabioso rabiosa rabiosos rabiosas indigno indignas -0.6 0.8
        indigna indignamos indignan indigné indigne indignaste indignó indignaron indignaba indignaban -0.6 0.8
        indignando indignado indignada indignados indignadas indignar indignen indignará indignara indignante -0.6 0.8
        indignantes indignación indignacion -0.6 0.8
        me_da_rabia qué_rabia que_rabia me_cago me_toca_los_cojones hasta_los_cojones hasta_los_huevos -0.7 0.9
        hasta_el_coño hasta_el_cono hasta_la_polla hasta_el_ojete hasta_las_narices estoy_harto estoy_harta -0.7 0.9
        hasta_la_madre -0.7 0.9
        harto harta hartos hartas hartísimo hartisimo hartísima hartisima hartísimos hartisimos hartísimas -0.55 0.8
        hartisimas podrido podrida podridos podridas -0.55 0.8
        canso cansas cansa cansamos cansan cansé canse cansaste cansó cansaron cansaba cansaban cansando -0.35 0.6
        cansado cansada cansados cansadas cansar cansen cansará cansara cansancio cansino cansina cansinos -0.35 0.6
        cansinas agotado agotada agotados agotadas agotador agotadora agotamiento exhausto exhausta -0.35 0.6
        exhaustos exhaustas -0.35 0.6
        aburrido aburrida aburridos aburridas aburridísimo aburridisimo aburridísima aburridisima -0.5 0.8
        aburridísimos aburridisimos aburridísimas aburridisimas aburro aburres aburre aburrimos aburren -0.5 0.8
        aburrí aburri aburriste aburrió aburrio aburrieron aburría aburria aburrían aburrian aburriendo -0.5 0.8
        aburrir aburrimiento soporífero soporifero soporífera soporifera soporíferos soporiferos soporíferas -0.5 0.8
        soporiferas tedioso tediosa tediosos tediosas peñazo penazo tostón toston coñazo conazo rollo muermo -0.5 0.8
        pereza -0.25 0.5
        triste tristes tristísimo tristisimo tristísima tristisima tristísimos tristisimos tristísimas -0.55 0.8
        tristisimas tristeza tristezas tristemente entristeco entristeces entristece entristecemos -0.55 0.8
        entristecen entristecí entristeci entristeciste entristeció entristecio entristecieron entristecía -0.55 0.8
        entristecia entristecían entristecian entristeciendo entristecido entristecida entristecer -0.55 0.8
        lloro lloras llora lloramos lloran lloré llore lloraste lloró lloraron lloraba lloraban llorando -0.3 0.7
        llorado llorada llorados lloradas llorar lloren llorará llorara lloros llanto lágrimas lagrimas -0.3 0.7
        lágrima lagrima -0.3 0.7
        deprimo deprimes deprime deprimimos deprimen deprimí deprimi deprimiste deprimió deprimio deprimieron -0.6 0.8
        deprimía deprimia deprimían deprimian deprimiendo deprimido deprimida deprimir depre depresión -0.6 0.8
        depresion depresivo depresiva depresivos depresivas deprimente deprimentes deprimidos deprimidas -0.6 0.8
        dolor dolores doloroso dolorosa dolorosos dolorosas duele duelen dolió dolio doler dolido dolida -0.45 0.6
        dolidos dolidas -0.45 0.6
        sufro sufres sufre sufrimos sufren sufrí sufri sufriste sufrió sufrio sufrieron sufría sufria -0.45 0.6
        sufrían sufrian sufriendo sufrido sufrida sufrir sufrimiento sufridor -0.45 0.6
        pena penita lástima lastima -0.3 0.6
        qué_pena que_pena una_pena qué_lástima que_lastima que_lástima da_pena dan_pena me_da_pena qué_triste -0.5 0.8
        que_triste -0.5 0.8
        lo_siento lo_siento_mucho siento_mucho lo_lamento lamento lamentas lamenta lamentamos lamentan -0.25 0.6
        lamenté lamente lamentaste lamentó lamentaron lamentaba lamentaban lamentando lamentado lamentada -0.25 0.6
        lamentados lamentadas lamentar lamenten lamentará lamentara -0.25 0.6
        perdón perdon perdona disculpa disculpas disculpen 0 0.3
        decepción decepcion decepciones decepciono decepcionas decepciona decepcionamos decepcionan -0.6 0.8
        decepcioné decepcione decepcionaste decepcionó decepcionaron decepcionaba decepcionaban decepcionando -0.6 0.8
        decepcionado decepcionada decepcionados decepcionadas decepcionar decepcionen decepcionará -0.6 0.8
        decepcionara decepcionante decepcionantes desilusión desilusion desilusiono desilusionas desilusiona -0.6 0.8
        desilusionamos desilusionan desilusioné desilusione desilusionaste desilusionó desilusionaron -0.6 0.8
        desilusionaba desilusionaban desilusionando desilusionado desilusionada desilusionados desilusionadas -0.6 0.8
        desilusionar desilusionen desilusionará desilusionara defraudo defraudas defrauda defraudamos -0.6 0.8
        defraudan defraudé defraude defraudaste defraudó defraudaron defraudaba defraudaban defraudando -0.6 0.8
        defraudado defraudada defraudados defraudadas defraudar defrauden defraudará defraudara -0.6 0.8
        frustro frustras frustra frustramos frustran frustré frustre frustraste frustró frustraron frustraba -0.55 0.8
        frustraban frustrando frustrado frustrada frustrados frustradas frustrar frustren frustrará -0.55 0.8
        frustrara frustración frustracion frustrante frustrantes -0.55 0.8
        desespero desesperas desespera desesperamos desesperan desesperé desespere desesperaste desesperó -0.5 0.8
        desesperaron desesperaba desesperaban desesperando desesperado desesperada desesperados desesperadas -0.5 0.8
        desesperar desesperen desesperará desesperara desesperación desesperacion desesperante desesperantes -0.5 0.8
        preocupo preocupas preocupa preocupamos preocupan preocupé preocupe preocupaste preocupó preocuparon -0.4 0.7
        preocupaba preocupaban preocupando preocupado preocupada preocupados preocupadas preocupar preocupen -0.4 0.7
        preocupará preocupara preocupación preocupacion preocupante preocupantes angustia angustioso -0.4 0.7
        angustiosa angustiosos angustiosas agobio agobias agobia agobiamos agobian agobié agobie agobiaste -0.4 0.7
        agobió agobiaron agobiaba agobiaban agobiando agobiado agobiada agobiados agobiadas agobiar agobien -0.4 0.7
        agobiará agobiara estrés estres estresado estresada estresados estresadas estresante estresantes -0.4 0.7
        miedo miedos terror pánico panico susto sustos asusto asustas asusta asustamos asustan asusté asuste -0.4 0.6
        asustaste asustó asustaron asustaba asustaban asustando asustado asustada asustados asustadas asustar -0.4 0.6
        asusten asustará asustara aterrador aterradora -0.4 0.6
        nervioso nerviosa nerviosos -0.2 0.6
        ansiedad -0.35 0.6
        soledad -0.15 0.5
        muerto muerta muertos muertas muerte muertes murió murio murieron falleco falleces fallece fallecemos -0.4 0.4
        fallecen fallecí falleci falleciste falleció fallecio fallecieron fallecía fallecia fallecían -0.4 0.4
        fallecian falleciendo fallecido fallecida fallecer fallecimiento -0.4 0.4
        asesino asesinas asesina asesinamos asesinan asesiné asesine asesinaste asesinó asesinaron asesinaba -0.6 0.6
        asesinaban asesinando asesinado asesinada asesinados asesinadas asesinar asesinen asesinará asesinara -0.6 0.6
        asesinos asesinato asesinatos matar mató mato mataron masacre matanza -0.6 0.6
        enfermo enferma enfermos enfermas enfermedad enfermedades gripe fiebre -0.35 0.4
        accidente accidentes tragedia tragedias trágico tragico trágica tragica trágicos tragicos trágicas -0.55 0.6
        tragicas catástrofe catastrofe catástrofes catastrofes catastrófico catastrofico catastrófica -0.55 0.6
        catastrofica catastróficos catastroficos catastróficas catastroficas desastre desastres desastroso -0.55 0.6
        desastrosa desastrosos desastrosas caos caótico caotico caótica caotica caóticos caoticos caóticas -0.55 0.6
        caoticas -0.55 0.6
        guerra violencia violento violenta violentos violentas violación violacion violador violadores -0.5 0.5
        maltrato maltratas maltrata maltratamos maltratan maltraté maltrate maltrataste maltrató maltrataron -0.5 0.5
        maltrataba maltrataban maltratando maltratado maltratada maltratados maltratadas maltratar maltraten -0.5 0.5
        maltratará maltratara abuso abusas abusa abusamos abusan abusé abuse abusaste abusó abusaron abusaba -0.5 0.5
        abusaban abusando abusado abusada abusados abusadas abusar abusen abusará abusara abusos terrorismo -0.5 0.5
        terrorista terroristas -0.5 0.5
        crisis pobreza miseria miserias desgracia desgracias desgraciadamente por_desgracia -0.45 0.6
        desafortunadamente -0.45 0.6
        problema problemas problemón problemon problemático problematico problemática problematica -0.35 0.4
        problemáticos problematicos problemáticas problematicas lío lio líos lios -0.35 0.4
        fallo falla fallamos fallan fallé falle fallaste falló fallaron fallaba fallaban fallando fallado -0.4 0.4
        fallada fallados falladas fallar fallen fallará fallara fallos -0.4 0.4
        error errores equivocado equivocada equivocados equivocadas equivoco equivocas equivoca equivocamos -0.35 0.4
        equivocan equivoqué equivoque equivocaste equivocó equivocaron equivocaba equivocaban equivocando -0.35 0.4
        equivocar equivoquen equivocará equivocara -0.35 0.4
        fracaso fracasas fracasa fracasamos fracasan fracasé fracase fracasaste fracasó fracasaron fracasaba -0.6 0.7
        fracasaban fracasando fracasado fracasada fracasados fracasadas fracasar fracasen fracasará fracasara -0.6 0.7
        fracasos -0.6 0.7
        perdí perdi perdió perdio perdimos perdieron perder perdedor perdedora perdedores derrota derrotas -0.35 0.5
        pierde pierden perdiendo -0.35 0.5
        ridículo ridiculo ridícula ridicula ridículos ridiculos ridículas ridiculas ridículísimo ridiculisimo -0.5 0.8
        ridículísima ridiculisima ridículísimos ridiculisimos ridículísimas ridiculisimas absurdo absurda -0.5 0.8
        absurdos absurdas -0.5 0.8
        pesado pesada pesados pesadas pesadísimo pesadisimo pesadísima pesadisima pesadísimos pesadisimos -0.4 0.7
        pesadísimas pesadisimas pesadilla pesadillas -0.4 0.7
        plasta plastas plomazo -0.4 0.7
        difícil dificil difíciles dificiles dificilísimo dificilisimo dificilísima dificilisima -0.25 0.5
        dificilísimos dificilisimos dificilísimas dificilisimas complicado complicada complicados -0.25 0.5
        complicadas complico complicas complica complicamos complican compliqué complique complicaste -0.25 0.5
        complicó complicaron complicaba complicaban complicando complicar compliquen complicará complicara -0.25 0.5
        lento lenta lentos lentas lentísimo lentisimo lentísima lentisima lentísimos lentisimos lentísimas -0.4 0.5
        lentisimas lentitud tardo tardas tarda tardamos tardan tardé tardaste tardó tardaron tardaba tardaban -0.4 0.5
        tardando tardado tardada tardados tardadas tardar tarden tardará tardara tardanza demora demoras -0.4 0.5
        demorado demorada demorados demoradas retraso retrasas retrasa retrasamos retrasan retrasé retrase -0.4 0.5
        retrasaste retrasó retrasaron retrasaba retrasaban retrasando retrasado retrasada retrasados -0.4 0.5
        retrasadas retrasar retrasen retrasará retrasara retrasos -0.4 0.5
        tarde_y_mal llevo_esperando llevo_horas llevo_días llevo_dias sigo_esperando -0.45 0.5
        carísimo carisimo carísima carisima carísimos carisimos carísimas carisimas sobrevalorado -0.5 0.7
        sobrevalorada sobrevalorados sobrevaloradas encareco encareces encarece encarecemos encarecen -0.5 0.7
        encarecí encareci encareciste encareció encarecio encarecieron encarecía encarecia encarecían -0.5 0.7
        encarecian encareciendo encarecido encarecida encarecer abusivo abusiva abusivos abusivas -0.5 0.7
        roto rota rotos rotas averiado averiada averiados averiadas avería averia averías averias estropeado -0.45 0.5
        estropeada estropeados estropeadas estropeo estropeas estropea estropeamos estropean estropeé -0.45 0.5
        estropee estropeaste estropeó estropearon estropeaba estropeaban estropeando estropear estropeen -0.45 0.5
        estropeará estropeara defectuoso defectuosa defectuosos defectuosas defecto -0.45 0.5
        sucio sucia sucios sucias suciedad apesto apestas apesta apestamos apestan apesté apeste apestaste -0.5 0.7
        apestó apestaron apestaba apestaban apestando apestado apestada apestados apestadas apestar apesten -0.5 0.7
        apestará apestara apestoso apestosa apestosos apestosas hediondo hedionda hediondos hediondas -0.5 0.7
        maloliente pestoso -0.5 0.7
        inútil inutil inútiles inutiles inservible inservibles incompetente incompetentes incompetencia -0.65 0.8
        ineficaz ineficiente ineficientes ineptitud inepto inepta ineptos ineptas -0.65 0.8
        irresponsable irresponsables irresponsabilidad negligente negligencia dejadez -0.55 0.7
        maleducado maleducada maleducados maleducadas grossero grossera grosseros grosseras grosero grosera -0.6 0.8
        groseros groseras grosería groseria groserías groserias irrespetuoso irrespetuosa irrespetuosos -0.6 0.8
        irrespetuosas prepotente prepotentes prepotencia arrogante arrogantes arrogancia borde bordes -0.6 0.8
        estafo estafas estafa estafamos estafan estafé estafe estafaste estafó estafaron estafaba estafaban -0.7 0.8
        estafando estafado estafada estafados estafadas estafar estafen estafará estafara estafador -0.7 0.8
        estafadora estafadores timo timos timador timadores timado timada timados timadas engaño engano -0.7 0.8
        engañas enganas engaña engana engañamos enganamos engañan enganan engañé engane engañaste enganaste -0.7 0.8
        engañó engañaron enganaron engañaba enganaba engañaban enganaban engañando enganando engañado -0.7 0.8
        enganado engañada enganada engañados enganados engañadas enganadas engañar enganar engañe engañen -0.7 0.8
        enganen engañará enganara engaños enganos engañoso enganoso -0.7 0.8
        fraude fraudes fraudulento fraudulenta fraudulentos fraudulentas trampa trampas tramposo tramposa -0.65 0.7
        tramposos tramposas robo robos robas roba robamos roban robé robe robaste robó robaron robaba -0.65 0.7
        robaban robando robado robada robados robadas robar roben robará robara ladrón ladron ladrona -0.65 0.7
        ladrones chorizo choriza chorizos chorizas -0.65 0.7
        mentira mentiras mento mentimos menten mentí menti mentiste mentió mentio mentieron mentía mentia -0.55 0.7
        mentían mentian mentiendo mentido mentida mentir miente mienten mintió mintio mintiendo mentiroso -0.55 0.7
        mentirosa mentirosos mentirosas embustero embustera embusteros embusteras falso falsa falsos falsas -0.55 0.7
        falsedad -0.55 0.7
        corrupto corrupta corruptos corruptas corrupción corrupcion corruptela chanchullo chanchullos -0.65 0.7
        manipulo manipulas manipula manipulamos manipulan manipulé manipule manipulaste manipuló manipularon -0.6 0.8
        manipulaba manipulaban manipulando manipulado manipulada manipulados manipuladas manipular manipulen -0.6 0.8
        manipulará manipulara manipulación manipulacion manipulador hipócrita hipocrita hipócritas hipocritas -0.6 0.8
        hipocresía hipocresia cínico cinico cínica cinica cínicos cinicos cínicas cinicas cinismo -0.6 0.8
        injusto injusta injustos injustas injusticia injusticias injustamente cruel crueles crueldad -0.55 0.8
        racista racistas racismo machista machistas machismo homófobo homofobo homófoba homofoba homófobos -0.6 0.7
        homofobos homófobas homofobas homofobia fascista fascistas facha fachas nazi nazis xenófobo xenofobo -0.6 0.7
        xenófoba xenofoba xenófobos xenofobos xenófobas xenofobas misógino misogino misógina misogina -0.6 0.7
        misóginos misoginos misóginas misoginas -0.6 0.7
        no_funciona no_funcionan no_funcionaba no_va no_anda no_carga no_abre no_sirve no_sirven -0.55 0.6
        no_sirve_para_nada -0.55 0.6
        sin_servicio sin_señal sin_senal sin_internet sin_luz sin_respuesta sin_conexión sin_conexion -0.5 0.5
        sin_agua -0.5 0.5
        no_responden no_responde no_contestan no_contesta no_atienden no_llega no_ha_llegado no_llegó -0.5 0.5
        no_llego -0.5 0.5
        nadie_contesta nadie_responde nadie_sabe_nada no_hay_manera no_hay_forma -0.5 0.6
        funciono funcionas funciona funcionamos funcionan funcioné funcione funcionaste funcionó !-0.45 0.2
        funcionaron funcionaba funcionaban funcionando funcionado funcionada funcionados funcionadas !-0.45 0.2
        funcionar funcionen funcionará funcionara sirve sirven servo serves serve servimos serven serví !-0.45 0.2
        servi serviste servió servio servieron servía servia servían servian serviendo servido servida !-0.45 0.2
        servir llega llegó llego llegan llegas llegamos llegué llegue llegaste llegaron llegaba llegaban !-0.45 0.2
        llegando llegado llegada llegados llegadas llegar lleguen llegará llegara respondo respondes !-0.45 0.2
        responde respondemos responden respondí respondi respondiste respondió respondio respondieron !-0.45 0.2
        respondía respondia respondían respondian respondiendo respondido respondida responder contesto !-0.45 0.2
        contestas contesta contestamos contestan contesté conteste contestaste contestó contestaron !-0.45 0.2
        contestaba contestaban contestando contestado contestada contestados contestadas contestar !-0.45 0.2
        contesten contestará contestara atendo atendes atende atendemos atenden atendí atendi atendiste !-0.45 0.2
        atendió atendio atendieron atendía atendia atendían atendian atendiendo atendido atendida atender !-0.45 0.2
        atienden abre carga !-0.45 0.2
        cancelo cancelas cancela cancelamos cancelan cancelé cancele cancelaste canceló cancelaron cancelaba -0.35 0.3
        cancelaban cancelando cancelado cancelada cancelados canceladas cancelar cancelen cancelará -0.35 0.3
        cancelara cancelación cancelacion suspendido suspendida suspendidos suspendidas -0.35 0.3
        se_cae se_cayó se_cayo se_ha_caído se_ha_caido se_cuelga -0.4 0.4
        queja quejas quejo quejamos quejan quejé queje quejaste quejó quejaron quejaba quejaban quejando -0.4 0.4
        quejado quejada quejados quejadas quejar quejen quejará quejara quejarse reclamo reclamas reclama -0.4 0.4
        reclamamos reclaman reclamé reclame reclamaste reclamó reclamaron reclamaba reclamaban reclamando -0.4 0.4
        reclamado reclamada reclamados reclamadas reclamar reclamen reclamará reclamara reclamación -0.4 0.4
        reclamacion reclamaciones reclamos denuncio denuncias denuncia denunciamos denuncian denuncié -0.4 0.4
        denuncie denunciaste denunció denunciaron denunciaba denunciaban denunciando denunciado denunciada -0.4 0.4
        denunciados denunciadas denunciar denuncien denunciará denunciara -0.4 0.4
        me_cobraron me_han_cobrado cobro_indebido -0.3 0.3
        nunca_más nunca_mas no_vuelvo no_volveré no_volvere nunca_volveré nunca_volvere no_lo_recomiendo -0.65 0.8
        no_recomiendo no_recomendable -0.65 0.8
        mal_servicio pésimo_servicio pesimo_servicio mala_atención mala_atencion mala_experiencia -0.75 0.9
        pésima_atención pesima_atencion mal_rollo mala_onda mala_leche -0.75 0.9
        pérdida_de_tiempo perdida_de_tiempo pérdida_de_dinero perdida_de_dinero perder_el_tiempo -0.65 0.8
        no_vale_nada no_vale_la_pena no_merece_la_pena no_me_interesa no_tiene_sentido -0.5 0.7
        deja_mucho_que_desear dejan_mucho_que_desear deja_que_desear brilla_por_su_ausencia -0.55 0.8
        me_cae_mal me_caen_mal me_pone_de_nervios me_saca_de_quicio de_los_nervios me_tiene_harta -0.6 0.9
        me_tienen_harta -0.6 0.9
        qué_mal que_mal qué_horror que_horror qué_fuerte que_fuerte vaya_tela qué_putada que_putada putada -0.6 0.8
        putadas -0.6 0.8
        manda_huevos manda_cojones tiene_cojones tócate_los_cojones tocate_los_cojones es_el_colmo el_colmo -0.55 0.8
        ya_está_bien ya_esta_bien ya_basta basta_ya -0.55 0.8
        ni_puta_idea ni_puto_caso ni_de_coña ni_de_cona ni_loco ni_loca ni_locos ni_locas ni_caso -0.4 0.8
        me_da_igual me_la_suda me_la_pela me_vale me_chupa_un_huevo -0.3 0.7
        se_echa_de_menos echo_de_menos te_extraño te_extrano te_echo_de_menos te_extrañamos te_extranamos -0.15 0.7
        no_puedo_más no_puedo_mas no_puedo_con ya_no_puedo no_aguanto_más no_aguanto_mas -0.45 0.8
        no_entiendo no_puede_ser -0.2 0.5
        idiota idiotas imbécil imbecil imbéciles imbeciles estúpido estupido estúpida estupida estúpidos -0.65 0.9
        estupidos estúpidas estupidas estupidez estupideces tonto tonta tontos tontas tontísimo tontisimo -0.65 0.9
        tontísima tontisima tontísimos tontisimos tontísimas tontisimas tontería tonteria tonterías -0.65 0.9
        tonterias bobo boba bobos bobas tontero tontera tonteros tonteras -0.65 0.9
        gilipollas gilipollez gilipolleces capullo capulla capullos capullas mamón mamon mamona mamonazo -0.75 1
        cretino cretina cretinos cretinas subnormal subnormales mongolo mongola mongolos mongolas -0.75 1
        pendejo pendeja pendejos pendejas pendejada pendejadas boludo boluda boludos pelotudo pelotuda -0.6 0.9
        pelotudos pelotudas huevón huevon aweonao weona ctm -0.6 0.9
        cabrón cabron cabrones cabrona cabronazo cabronada cabronadas bastardo bastarda bastardos bastardas -0.7 0.9
        maldito maldita malditos malditas condenado desgraciado desgraciada desgraciados desgraciadas -0.7 0.9
        malnacido malnacida malnacidos malnacidas -0.7 0.9
        hijo_de_puta hija_de_puta hijos_de_puta hijo_puta hijueputa hijodeputa hdp hijoputa hijos_de_perra -0.9 1
        malparido malparida malparidos malparidas -0.9 1
        puto puta putos putas putón puton zorra zorras guarro guarra guarros guarras golfa golfas ramera -0.6 0.9
        la_puta_madre la_concha_de_tu reputa conchatumadre concha_tu_madre chinga_tu_madre chingada -0.6 0.9
        joder jodido jodida jodidos jodidas jodo jodes jode jodemos joden jodí jodi jodiste jodió jodio -0.4 0.8
        jodieron jodía jodia jodían jodian jodiendo jodan joda -0.4 0.8
        coño carajo ostia hostias cojones verga vrg -0.25 0.7
        vete_a_la_mierda a_la_mierda vete_al_carajo que_te_jodan que_te_den que_os_den iros_a_la_mierda -0.85 1
        que_se_jodan -0.85 1
        cállate callate cállense callense calla_la_boca cierra_la_boca -0.45 0.8
        payaso payasa payasos payasas payasada payasadas bufón bufon fantoche fantoches mamarracho mamarracha -0.6 0.9
        mamarrachos mamarrachas esperpento -0.6 0.9
        patán patan patanes cerdo cerda cerdos burro burra burros burras gusano gusanos víbora vibora -0.55 0.9
        sabandija -0.55 0.9
        canalla canallas miserable miserables ruin ruines rastrero rastrera rastreros rastreras vil viles -0.75 0.9
        escoria gentuza chusma basurita -0.75 0.9
        chiflado chiflada chiflados chifladas pirado pirada pirados piradas enfermo_mental -0.3 0.7
        ignorante ignorantes ignorancia analfabeto analfabeta analfabetos analfabetas inculto paleto cateto -0.55 0.8
        cateta catetos catetas -0.55 0.8
        vagos gandul gandula flojo floja flojos sinvergonzon -0.4 0.7
        cobarde cobardes cobardía cobardia traidor traidora traidores traición traicion traiciono traicionas -0.6 0.8
        traiciona traicionamos traicionan traicioné traicione traicionaste traicionó traicionaron traicionaba -0.6 0.8
        traicionaban traicionando traicionado traicionada traicionados traicionadas traicionar traicionen -0.6 0.8
        traicionará traicionara -0.6 0.8
        dictador dictadura dictadores tirano tirana tiranos tiranas tiranía tirania genocida genocidas -0.6 0.6
        criminal criminales delincuente delincuentes mafia mafioso mafiosa mafiosos mafiosas -0.6 0.6
        postureo creído creido creída creida creídos creidos creídas creidas egoísta egoista egoístas -0.4 0.7
        egoistas egoísmo egoismo envidioso envidiosa envidiosos envidiosas celos celoso celosa celosos -0.4 0.7
        celosas -0.4 0.7
        mediocre mediocres mediocridad vulgar vulgares -0.4 0.7
        infierno tortura calvario -0.5 0.7
        pésame pesame descansa_en_paz d_e_p -0.25 0.5
        robasteis -0.3 0.5
        culpa culpable culpables -0.3 0.5
        sospechoso sospechosa sospechosos sospechosas -0.15 0.4
        débil debil débiles debiles flojas pobre pobres pobrecito pobrecita pobrecitos pobrecitas -0.25 0.5
        grave graves peligro peligros peligroso peligrosa peligrosos peligrosas amenaza amenazas amenazo -0.4 0.5
        amenazamos amenazan amenacé amenace amenazaste amenazó amenazaron amenazaba amenazaban amenazando -0.4 0.5
        amenazado amenazada amenazados amenazadas amenazar amenacen amenazará amenazara -0.4 0.5
        insulto insultas insulta insultamos insultan insulté insulte insultaste insultó insultaron insultaba -0.55 0.7
        insultaban insultando insultado insultada insultados insultadas insultar insulten insultará -0.55 0.7
        insultara insultos insultante insultantes ofendo ofendes ofende ofendemos ofenden ofendí ofendi -0.55 0.7
        ofendiste ofendió ofendio ofendieron ofendía ofendia ofendían ofendian ofendiendo ofendido ofendida -0.55 0.7
        ofender ofensivo ofensiva ofensivos ofensivas humillo humillas humilla humillamos humillan humillé -0.55 0.7
        humille humillaste humilló humillaron humillaba humillaban humillando humillado humillada humillados -0.55 0.7
        humilladas humillar humillen humillará humillara humillación humillacion humillante humillantes -0.55 0.7
        critico criticas critica criticamos critican critiqué critique criticaste criticó criticaron -0.2 0.4
        criticaba criticaban criticando criticado criticada criticados criticadas criticar critiquen -0.2 0.4
        criticará criticara -0.2 0.4
        ataco atacas ataca atacamos atacan ataqué ataque atacaste atacó atacaron atacaba atacaban atacando -0.3 0.4
        atacado atacada atacados atacadas atacar ataquen atacará atacara ataques -0.3 0.4
        arruino arruinas arruina arruinamos arruinan arruiné arruine arruinaste arruinó arruinaron arruinaba -0.5 0.6
        arruinaban arruinando arruinado arruinada arruinados arruinadas arruinar arruinen arruinará arruinara -0.5 0.6
        destruir destrozo destrozas destroza destrozamos destrozan destrocé destroce destrozaste destrozó -0.5 0.6
        destrozaron destrozaba destrozaban destrozando destrozado destrozada destrozados destrozadas -0.5 0.6
        destrozar destrocen destrozará destrozara destrucción destruccion -0.5 0.6
        inseguridad inseguro insegura inseguros inseguras -0.35 0.5
        imposible imposibles -0.25 0.5
        insuficiente insuficientes escaso escasa escasos escasas escasez -0.3 0.4
        riesgo riesgos arriesgado arriesgada arriesgados arriesgadas contaminación contaminacion contaminado -0.3 0.3
        contaminada contaminados contaminadas tóxico toxico tóxica toxica tóxicos toxicos tóxicas toxicas -0.3 0.3
        polémico polemico polémica polemica polémicos polemicos polémicas polemicas escándalo escandalo -0.4 0.4
        escándalos escandalos escandaloso escandalosa escandalosos escandalosas despido despida despidos -0.4 0.4
        despidas quiebra recortes desahucio -0.4 0.4
        avance avances logro logros lograr logramos ventaja ventajas oportunidad oportunidades 0.35 0.4
        honor premio premios premiado premiada premiados premiadas récord record ascenso 0.35 0.4
        solución solucion soluciones salvar salvas salva salvamos salvan salvé salve salvaste salvó salvaron 0.2 0.3
        salvaba salvaban salvando salvado salvada salvados salvadas salven salvará salvara ayudo ayudas ayuda 0.2 0.3
        ayudamos ayudan ayudé ayude ayudaste ayudó ayudaron ayudaba ayudaban ayudando ayudado ayudada ayudados 0.2 0.3
        ayudadas ayudar ayuden ayudará ayudara 0.2 0.3
        inspirador inspiradora inspiradores inspiración inspiracion prometedor prometedora 0.45 0.6
        """
}
