extension Lexicon {
    /// Portuguese, of Brazil and of Portugal.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let portuguese: StaticString = """
        não nao n ñ sem ~not 0
        nunca jamais nem ~not 0
        deixou_de deixaram_de incapaz_de longe_de falta_de parou_de ~not 0.1
        nenhum nenhuma nada ninguém ninguem tampouco ~no 0
        ou ~or 0
        mas porém porem contudo todavia entretanto no_entanto só_que so_que ~but 0
        embora apesar_de apesar_do apesar_da mesmo_que ainda_que ~although 0
        não_só nao_so não_apenas nao_apenas não_somente nao_somente ~not_only 0
        muito mto mt mtt mtoo mui super extremamente incrivelmente totalmente completamente absolutamente *1.3 0.3
        tão tao demais dms tanto tanta realmente verdadeiramente bastante pra_caramba pra_caralho pra_crl *1.3 0.4
        pra_porra *1.3 0.4
        bem mais cada_vez_mais sempre ainda_mais especialmente principalmente mega ultra hiper mó mo *1.15 0.2
        pouco pouca poucos poucas um_pouco um_pouquinho quase levemente meio mais_ou_menos *0.6 0.2
        relativamente parcialmente às_vezes as_vezes *0.75 0.2
        supostamente suposto suposta aparentemente *0.7 0.2
        bom boa bons boas bonzinho boazinha 0.45 0.6
        bem_bom muito_bom muito_boa muito_bem muito_bons mto_bom mt_bom tão_bom tao_bom 0.6 0.8
        boníssimo bonissimo boníssima bonissima boníssimos bonissimos boníssimas bonissimas bonérrimo 0.6 0.8
        bonerrimo 0.6 0.8
        melhor melhores 0.4 0.5
        o_melhor a_melhor os_melhores as_melhores melhor_do_mundo melhor_coisa 0.75 0.8
        melhoro melhoras melhora melhoramos melhoram melhorei melhorou melhoraram melhorava melhoravam 0.3 0.4
        melhorando melhorado melhorada melhorados melhoradas melhorar melhore melhorem melhoria melhorias 0.3 0.4
        ótimo otimo ótima otima ótimos otimos ótimas otimas otimamente excelente excelentes excelência 0.75 0.9
        excelencia 0.75 0.9
        perfeito perfeita perfeitos perfeitas perfeitíssimo perfeitissimo perfeitíssima perfeitissima 0.7 0.9
        perfeitamente perfeição perfeicao pft prft 0.7 0.9
        maravilhoso maravilhosa maravilhosos maravilhosas maravilhosíssimo maravilhosissimo maravilhosíssima 0.8 0.9
        maravilhosissima maravilha maravilhas maravilhosamente 0.8 0.9
        fantástico fantastico fantástica fantastica fantásticos fantasticos fantásticas fantasticas incrível 0.75 0.9
        incrivel incríveis incriveis sensacional sensacionais espetacular espetaculares espetáculo espetaculo 0.75 0.9
        fabuloso fabulosa fabulosos fabulosas magnífico magnifico magnífica magnifica magníficos magnificos 0.75 0.9
        magníficas magnificas esplêndido esplendido esplêndida esplendida esplêndidos esplendidos esplêndidas 0.75 0.9
        esplendidas extraordinário extraordinario extraordinária extraordinaria extraordinários 0.75 0.9
        extraordinarios extraordinárias extraordinarias excepcional excepcionais formidável formidavel 0.75 0.9
        formidáveis formidaveis sublime sublimes divino divina divinos divinas 0.75 0.9
        genial geniais gênio genio gênia genia génio brilhante brilhantes brilhantemente impecável impecavel 0.65 0.8
        impecáveis impecaveis 0.65 0.8
        impressionante impressionantes impressiono impressionas impressiona impressionamos impressionam 0.5 0.7
        impressionei impressionou impressionaram impressionava impressionavam impressionando impressionado 0.5 0.7
        impressionada impressionados impressionadas impressionar impressione impressionem surpreendente 0.5 0.7
        surpreendentes surpreendentemente 0.5 0.7
        linda lindas lindo lindos lindíssimo lindissimo lindíssima lindissima lindíssimos lindissimos 0.6 0.8
        lindíssimas lindissimas lindão lindao lindona lindinho lindinha lindinhos lindinhas lindeza bonito 0.6 0.8
        bonita bonitos bonitas bonitíssimo bonitissimo bonitíssima bonitissima belíssimo belissimo belíssima 0.6 0.8
        belissima belíssimos belissimos belíssimas belissimas bela belo belas belos beleza belezas 0.6 0.8
        gostoso gostosa gostosos gostosas delícia delicia delícias delicias delicioso deliciosa deliciosos 0.55 0.8
        deliciosas saboroso saborosa saborosos saborosas 0.55 0.8
        fofo fofa fofos fofas fofura fofinho fofinha fofinhos fofinhas fofíssimo fofissimo querido querida 0.5 0.8
        queridos queridas meigo meiga meigos meigas ternura doçura docura gracinha 0.5 0.8
        carinho carinha carinhos carinhas carinhoso carinhosa carinhosos carinhosas amoroso amorosa amorosos 0.5 0.7
        amorosas simpático simpatico simpática simpatica simpáticos simpaticos simpáticas simpaticas simpatia 0.5 0.7
        gentil gentis gentileza educado educada educados educadas atencioso atenciosa atenciosos atenciosas 0.5 0.7
        prestativo prestativa prestativos prestativas cortês 0.5 0.7
        amável amavel amáveis amaveis adorável adoravel adoráveis adoraveis agradável agradavel agradáveis 0.55 0.8
        agradaveis encantador encantadora encantadores encantado encantada encantados encantadas 0.55 0.8
        engraçado engracado engraçada engracada engraçados engracados engraçadas engracadas engraçadíssimo 0.45 0.7
        engracadissimo engraçadíssima engracadissima engraçadíssimos engracadissimos engraçadíssimas 0.45 0.7
        engracadissimas hilário hilario hilária hilaria hilários hilarios hilárias hilarias divertido 0.45 0.7
        divertida divertidos divertidas diversão diversao diverto divertes diverte divertimos divertem 0.45 0.7
        diverti divertiu divertiram divertia divertiam divertindo divertir 0.45 0.7
        rir rindo ri_muito ri_alto risada risadas sorriso sorrisos sorrir sorria sorrindo gargalhada 0.3 0.6
        kk rs 0.05 0.4
        haha hahaha hahahaha hahahahaha hahah ahaha ahahaha rsrs rsrsrs hehe hehehe huehue lol 0.2 0.5
        aushaushaus ahsuahsu aushuahs shaushau hauahau 0.2 0.5
        feliz felizes felicíssimo felicissimo felicíssima felicissima felicíssimos felicissimos felicíssimas 0.6 0.8
        felicissimas felicidade felicidades felizmente 0.6 0.8
        alegre alegres alegria alegrias contente contentes animado animada animados animadas animação animacao 0.5 0.7
        empolgado empolgada empolgados empolgadas empolgante empolgantes empolgação empolgacao entusiasmo 0.5 0.7
        entusiasmas entusiasma entusiasmamos entusiasmam entusiasmei entusiasmou entusiasmaram entusiasmava 0.5 0.7
        entusiasmavam entusiasmando entusiasmado entusiasmada entusiasmados entusiasmadas entusiasmar 0.5 0.7
        entusiasme entusiasmem 0.5 0.7
        amo ama amamos amam amei amou amar amando amado amada amados amadas amor amores amorzinho mozão mozao 0.55 0.8
        te_amo amo_muito amo_você amo_voce amo_vc amo_demais amo_vocês amo_voces amo_vcs te_amamos ti_amo 0.7 0.9
        eu_amo 0.7 0.9
        adoro adoras adora adoramos adoram adorei adorou adoraram adorava adoravam adorando adorado adorada 0.6 0.8
        adorados adoradas adorar adore adorem adoração adoracao 0.6 0.8
        gosto gostas gosta gostamos gostam gostei gostou gostaram gostava gostavam gostando gostado gostada 0.4 0.6
        gostados gostadas gostar goste gostem 0.4 0.6
        gostei_muito gosto_muito curti curtindo curtir 0.35 0.6
        apaixonado apaixonada apaixonados apaixonadas apaixono apaixonas apaixona apaixonamos apaixonam 0.55 0.8
        apaixonei apaixonou apaixonaram apaixonava apaixonavam apaixonando apaixonar apaixone apaixonem 0.55 0.8
        apaixonante apaixonantes paixão paixao 0.55 0.8
        emociono emocionas emociona emocionamos emocionam emocionei emocionou emocionaram emocionava 0.45 0.7
        emocionavam emocionando emocionado emocionada emocionados emocionadas emocionar emocione emocionem 0.45 0.7
        emocionante emocionantes emoção emocao emoções emocoes tocante 0.45 0.7
        obrigado obrigada obrigados obrigadas obg obgd obgda brigada brigado brigadão brigadao obrigadão 0.4 0.6
        obrigadao valeu vlw agradeco agradeces agradece agradecemos agradecem agradeci agradeceu agradeceram 0.4 0.6
        agradecia agradeciam agradecendo agradecido agradecida agradecer agradecidos agradecidas agradeço 0.4 0.6
        gratidão gratidao grato grata gratos gratas 0.4 0.6
        parabéns parabens parabenizo parabenizas parabeniza parabenizamos parabenizam parabenizei parabenizou 0.55 0.7
        parabenizaram parabenizava parabenizavam parabenizando parabenizado parabenizada parabenizados 0.55 0.7
        parabenizadas parabenizar parabenize parabenizem congratulações congratulacoes felicito felicitas 0.55 0.7
        felicita felicitamos felicitam felicitei felicitou felicitaram felicitava felicitavam felicitando 0.55 0.7
        felicitado felicitada felicitados felicitadas felicitar felicite felicitem 0.55 0.7
        sucesso sucessos vitória vitoria vitórias vitorias vencedor vencedora vencer venceu vencemos ganhou 0.4 0.5
        ganhamos ganhar campeão campeao campeã campea campeões campeoes triunfo 0.4 0.5
        orgulho orgulhoso orgulhosa orgulhosos orgulhosas orgulhar 0.5 0.7
        admiro admiras admira admiramos admiram admirei admirou admiraram admirava admiravam admirando 0.35 0.6
        admirado admirada admirados admiradas admirar admire admirem admirável admiravel admiráveis 0.35 0.6
        admiraveis admiração admiracao respeito respeitas respeita respeitamos respeitam respeitei respeitou 0.35 0.6
        respeitaram respeitava respeitavam respeitando respeitado respeitada respeitados respeitadas 0.35 0.6
        respeitar respeite respeitem 0.35 0.6
        honesto honesta honestos honestas honestidade sincero sincera sinceros sinceras corajoso corajosa 0.4 0.6
        corajosos corajosas coragem nobre nobres humilde humildes guerreiro guerreira guerreiros guerreiras 0.4 0.6
        exemplar digno digna dignos dignas 0.4 0.6
        inteligente inteligentes inteligência inteligencia esperto esperta espertos espertas talentoso 0.45 0.7
        talentosa talentosos talentosas talento talentos competente competentes competência competencia 0.45 0.7
        interessante interessantes criativo criativa criativos criativas criatividade inovador inovadora 0.4 0.6
        inovação inovacao 0.4 0.6
        útil util úteis uteis prático pratico prática pratica práticos praticos práticas praticas eficiente 0.4 0.6
        eficientes eficiência eficiencia eficaz eficazes confiável confiavel confiáveis confiaveis 0.4 0.6
        profissionalismo 0.4 0.6
        rápido rapido rápida rapida rápidos rapidos rápidas rapidas rápidíssimo rapidissimo rápidíssima 0.35 0.5
        rapidissima rapidez rapidinho ágil agil fácil facil fáceis faceis facilmente simples confortável 0.35 0.5
        confortavel confortáveis confortaveis conforto 0.35 0.5
        barato barata baratos baratas baratinho grátis gratis em_conta pechincha acessível acessivel 0.3 0.4
        acessíveis acessiveis 0.3 0.4
        recomendo recomendas recomenda recomendamos recomendam recomendei recomendou recomendaram recomendava 0.5 0.7
        recomendavam recomendando recomendado recomendada recomendados recomendadas recomendar recomende 0.5 0.7
        recomendem super_recomendo recomendadíssimo recomendadissimo 0.5 0.7
        satisfeito satisfeita satisfeitos satisfeitas satisfação satisfacao satisfatório satisfatorio 0.5 0.7
        satisfatória satisfatoria satisfatórios satisfatorios satisfatórias satisfatorias 0.5 0.7
        qualidade de_qualidade 0.25 0.5
        vale_a_pena valeu_a_pena valeu_muito vale_muito 0.5 0.7
        resolvido resolvida resolvidos resolvidas resolveu resolveram solucionado solucionada solucionados 0.3 0.4
        solucionadas solução solucao soluções solucoes 0.3 0.4
        sorte sortudo sortuda sortudos sortudas boa_sorte ainda_bem graças_a_deus gracas_a_deus glória_a_deus 0.4 0.6
        gloria_a_deus amém amem aleluia 0.4 0.6
        abençoo abencoo abençoas abencoas abençoa abencoa abençoamos abencoamos abençoam abencoam abençoei 0.45 0.7
        abencoei abençoou abencoou abençoaram abencoaram abençoava abencoava abençoavam abencoavam abençoando 0.45 0.7
        abencoando abençoado abencoado abençoada abencoada abençoados abencoados abençoadas abencoadas 0.45 0.7
        abençoar abencoar abençoe abencoe abençoem abencoem bênção bencao bênçãos bencaos 0.45 0.7
        esperança esperanca esperanças esperancas esperançoso esperancoso tomara oxalá oxala 0.3 0.6
        legal legais bacana bacanas maneiro maneira maneiros maneiras daora da_hora dahora irado irada irados 0.5 0.7
        fodástico fodastico top tops topzera show show_de_bola nota_10 nota_dez 0.5 0.7
        mito mitou mitei mitando lacrou lacre arrasou arraso arrasas arrasa arrasamos arrasam arrasei 0.5 0.8
        arrasaram arrasava arrasavam arrasando arrasado arrasada arrasados arrasadas arrasar arrase arrasem 0.5 0.8
        divou sambou diva divas rainha rainhas 0.5 0.8
        muito_foda foda_demais do_caralho pra_caralho_bom fixe fixes porreiro porreira porreiros porreiras 0.6 0.9
        viva bravo uhul uhuu ebaa eba oba yes wow uau nossa_que_lindo 0.45 0.7
        abraço abraco abraços abracos abraças abracas abraça abraca abraçamos abracamos abraçam abracam 0.4 0.6
        abracei abraçou abracou abraçaram abracaram abraçava abracava abraçavam abracavam abraçando abracando 0.4 0.6
        abraçado abracado abraçada abracada abraçados abracados abraçadas abracadas abraçar abracar abrace 0.4 0.6
        abracem beijo beijas beija beijamos beijam beijei beijou beijaram beijava beijavam beijando beijado 0.4 0.6
        beijada beijados beijadas beijar beije beijem beijos beijinho beijinhos bjs bj bjo bjos bjão bjao bjss 0.4 0.6
        sonho_realizado sonho sonhos 0.25 0.5
        amizade 0.3 0.4
        paz liberdade tranquilo tranquila tranquilos tranquilas tranquilidade sossego relaxante 0.25 0.5
        bem_vindo bem_vinda bem_vindos seja_bem 0.35 0.5
        bom_dia boa_tarde boa_noite feliz_aniversário feliz_aniversario feliz_natal feliz_ano bom_final 0.35 0.4
        boa_semana boa_viagem bom_domingo bom_fds 0.35 0.4
        bom_trabalho ótimo_trabalho otimo_trabalho bom_atendimento ótimo_atendimento otimo_atendimento 0.6 0.8
        boa_ideia mandou_bem mandaram_bem 0.6 0.8
        festa festas presentão presentao comemoro comemoras comemora comemoramos comemoram comemorei comemorou 0.3 0.4
        comemoraram comemorava comemoravam comemorando comemorado comemorada comemorados comemoradas comemorar 0.3 0.4
        comemore comemorem celebro celebras celebra celebramos celebram celebrei celebrou celebraram celebrava 0.3 0.4
        celebravam celebrando celebrado celebrada celebrados celebradas celebrar celebre celebrem 0.3 0.4
        favorito favorita favoritos favoritas preferido preferida preferidos preferidas fav predileto 0.45 0.6
        predileta prediletos prediletas 0.45 0.6
        épico epico épica epica épicos epicos épicas epicas lendário lendario lendária lendaria lendários 0.5 0.7
        lendarios lendárias lendarias lenda obra_prima golaço golaco jogão jogao musicão musicao hino hinos 0.5 0.7
        hinão hinao 0.5 0.7
        fã fãs 0.2 0.5
        apoio apoias apoia apoiamos apoiam apoiei apoiou apoiaram apoiava apoiavam apoiando apoiado apoiada 0.2 0.4
        apoiados apoiadas apoiar apoie apoiem ajudo ajudas ajuda ajudamos ajudam ajudei ajudou ajudaram 0.2 0.4
        ajudava ajudavam ajudando ajudado ajudada ajudados ajudadas ajudar ajude ajudem 0.2 0.4
        sem_problema sem_problemas nada_mal não_é_ruim nao_e_ruim não_foi_ruim nao_foi_ruim de_nada tudo_bem 0.2 0.4
        tudo_certo tá_bom ta_bom 0.2 0.4
        funciona_bem funciona_perfeitamente chegou_antes chegou_rápido chegou_rapido dentro_do_prazo 0.4 0.5
        antes_do_prazo no_prazo pontual pontualidade 0.4 0.5
        que_lindo que_linda que_lindos que_fofo que_fofa que_amor que_bom que_delícia que_delicia que_orgulho 0.65 0.9
        que_legal que_maravilha que_alegria coisa_linda coisa_mais_linda 0.65 0.9
        saudável saudavel saudáveis saudaveis 0.25 0.4
        especial especiais inesquecível inesquecivel inesquecíveis inesqueciveis memorável memoravel 0.45 0.7
        memoráveis memoraveis mágico magico mágica magica mágicos magicos mágicas magicas magia encanto 0.45 0.7
        encantas encanta encantamos encantam encantei encantou encantaram encantava encantavam encantando 0.45 0.7
        encantar encante encantem 0.45 0.7
        prazer prazeroso prazerosa prazerosos prazerosas delicio deliciamos deliciam deliciei deliciou 0.35 0.6
        deliciaram deliciava deliciavam deliciando deliciado deliciada deliciados deliciadas deliciar delicie 0.35 0.6
        deliciem aproveitem aproveito aproveitas aproveita aproveitamos aproveitam aproveitei aproveitou 0.35 0.6
        aproveitaram aproveitava aproveitavam aproveitando aproveitado aproveitada aproveitados aproveitadas 0.35 0.6
        aproveitar aproveite 0.35 0.6
        confiança confianca confio confias confia confiamos confiam confiei confiou confiaram confiava 0.3 0.5
        confiavam confiando confiado confiada confiados confiadas confiar confie confiem 0.3 0.5
        positivo positiva positivos positivas otimista otimistas otimismo 0.35 0.5
        torcendo_por tamo_junto tmj estamos_juntos 0.35 0.6
        crush shippo 0.3 0.6
        avanço avanco avanços avancos conquista conquistas conquisto conquistamos conquistam conquistei 0.35 0.4
        conquistou conquistaram conquistava conquistavam conquistando conquistado conquistada conquistados 0.35 0.4
        conquistadas conquistar conquiste conquistem progresso prêmio premio prêmios premios premiado 0.35 0.4
        premiada premiados premiadas honra honrado honrada honrados honradas 0.35 0.4
        merecido merecida merecidos merecidas merece_muito 0.35 0.5
        crescimento prospero prosperas prospera prosperamos prosperam prosperei prosperou prosperaram 0.25 0.3
        prosperava prosperavam prosperando prosperado prosperada prosperados prosperadas prosperar prospere 0.25 0.3
        prosperem prosperidade vantagem vantagens oportunidade oportunidades 0.25 0.3
        gente_boa gente_fina boa_vibe boas_vibes 0.5 0.7
        mau má maus más mal -0.45 0.7
        ruim ruins ruinzinho ruinzão ruinzao -0.55 0.8
        péssimo pessimo péssima pessima péssimos pessimos péssimas pessimas pessimamente -0.75 0.9
        pior piores piorou pioro pioras piora pioramos pioram piorei pioraram piorava pioravam piorando -0.55 0.7
        piorado piorada piorados pioradas piorar piore piorem o_pior a_pior os_piores as_piores -0.55 0.7
        muito_ruim mt_ruim muito_mal tão_ruim tao_ruim -0.65 0.8
        horrível horrivel horríveis horriveis horrivelmente horroroso horrorosa horrorosos horrorosas horror -0.75 0.9
        horrores -0.75 0.9
        terrível terrivel terríveis terriveis terrivelmente tenebroso tenebrosa tenebrosos tenebrosas medonho -0.6 0.8
        medonha medonhos medonhas pavoroso pavorosa pavorosos pavorosas assustador assustadora -0.6 0.8
        lamentável lamentavel lamentáveis lamentaveis deplorável deploravel deploráveis deploraveis -0.65 0.9
        vergonhoso vergonhosa vergonhosos vergonhosas vergonha vergonha_alheia que_vergonha uma_vergonha -0.65 0.9
        ridículo ridiculo ridícula ridicula ridículos ridiculos ridículas ridiculas patético patetico -0.65 0.9
        patética patetica patéticos pateticos patéticas pateticas constrangedor -0.65 0.9
        lixo lixos porcaria porcarias bosta bostas merda merdas cocô cagada bosteiro -0.65 0.9
        uma_merda de_merda que_merda um_lixo uma_bosta que_bosta um_cocô um_coco vida_de_merda -0.75 1
        nojo nojento nojenta nojentos nojentas nojeira que_nojo da_nojo dá_nojo asqueroso asquerosa -0.7 0.9
        asquerosos asquerosas repugnante repugnantes repulsa repulsivo repulsiva repulsivos repulsivas -0.7 0.9
        odeio odeia odeiam odio odias odia odiamos odiam odiei odiou odiaram odiava odiavam odiando odiado -0.7 0.9
        odiada odiados odiadas odiar odie odiem ódio odioso -0.7 0.9
        detesto detestas detesta detestamos detestam detestei detestou detestaram detestava detestavam -0.65 0.8
        detestando detestado detestada detestados detestadas detestar deteste detestem detestável detestavel -0.65 0.8
        detestáveis detestaveis desprezo desprezas despreza desprezamos desprezam desprezei desprezou -0.65 0.8
        desprezaram desprezava desprezavam desprezando desprezado desprezada desprezados desprezadas -0.65 0.8
        desprezar despreze desprezem desprezível desprezivel desprezíveis despreziveis abomino -0.65 0.8
        não_gosto nao_gosto não_gostei nao_gostei não_gostou nao_gostou não_curti nao_curti não_curto -0.5 0.8
        nao_curto não_suporto nao_suporto não_aguento nao_aguento não_presta nao_presta -0.5 0.8
        não_aguento_mais nao_aguento_mais num_guento não_dá_mais nao_da_mais n_aguento -0.5 0.8
        feio feia feios feias feiura -0.45 0.7
        chato chata chatos chatas chatíssimo chatissimo chatíssima chatissima chatice chateia chateo chateas -0.5 0.8
        chatea chateamos chateam chateei chateou chatearam chateava chateavam chateando chateado chateada -0.5 0.8
        chateados chateadas chatear chatee chateem chateação chateacao entediante entediantes tédio tedio -0.5 0.8
        entediado entediada entediados entediadas maçante macante maçantes macantes -0.5 0.8
        irritante irritantes irrito irritas irrita irritamos irritam irritei irritou irritaram irritava -0.5 0.7
        irritavam irritando irritado irritada irritados irritadas irritar irrite irritem irritação irritacao -0.5 0.7
        estresso estressas estressa estressamos estressam estressei estressou estressaram estressava -0.5 0.7
        estressavam estressando estressado estressada estressados estressadas estressar estresse estressem -0.5 0.7
        estressante estressantes -0.5 0.7
        raiva raivoso raivosa raivosos raivosas revolto revoltas revolta revoltamos revoltam revoltei -0.55 0.8
        revoltou revoltaram revoltava revoltavam revoltando revoltado revoltada revoltados revoltadas -0.55 0.8
        revoltar revolte revoltem revoltante revoltantes indignado indignada indignados indignadas -0.55 0.8
        indignação indignacao furioso furiosa furiosos furiosas fúria furia puto putos putaço putaco -0.55 0.8
        que_raiva to_puto tô_puto to_puta tô_puta to_pistola de_saco_cheio saco_cheio enche_o_saco -0.6 0.9
        enchendo_o_saco que_saco um_saco -0.6 0.9
        insuportável insuportavel insuportáveis insuportaveis intolerável intoleravel intoleráveis -0.6 0.8
        intoleraveis inaceitável inaceitavel inaceitáveis inaceitaveis inadmissível inadmissivel -0.6 0.8
        inadmissíveis inadmissiveis insustentável insustentavel insustentáveis insustentaveis absurdo absurda -0.6 0.8
        absurdos absurdas que_absurdo um_absurdo -0.6 0.8
        canso cansas cansa cansamos cansam cansei cansou cansaram cansava cansavam cansando cansado cansada -0.35 0.6
        cansados cansadas cansar canse cansem cansativo cansativa cansativos cansativas cansaço cansaco -0.35 0.6
        exausto exausta exaustos exaustas exaustão exaustao preguiça preguica preguiçoso preguicoso -0.35 0.6
        preguiçosa preguicosa preguiçosos preguicosos preguiçosas preguicosas -0.35 0.6
        triste tristes tristinho tristinha tristinhos tristinhas tristíssimo tristissimo tristíssima -0.5 0.8
        tristissima tristíssimos tristissimos tristíssimas tristissimas tristeza tristezas infeliz infelizes -0.5 0.8
        infelizmente entristeco entristeces entristece entristecemos entristecem entristeci entristeceu -0.5 0.8
        entristeceram entristecia entristeciam entristecendo entristecido entristecida entristecer -0.5 0.8
        choro choras chora choramos choram chorei chorou choraram chorava choravam chorando chorado chorada -0.3 0.7
        chorados choradas chorar chore chorem choros lágrimas lagrimas lágrima lagrima -0.3 0.7
        deprê depre depressão depressao depressivo depressiva depressivos depressivas deprimente deprimentes -0.5 0.8
        deprimido deprimida deprimidos deprimidas bad na_bad desespero desesperas desespera desesperamos -0.5 0.8
        desesperam desesperei desesperou desesperaram desesperava desesperavam desesperando desesperado -0.5 0.8
        desesperada desesperados desesperadas desesperar desespere desesperem desesperador -0.5 0.8
        dor dores dói doi doendo doeu doer dolorido dolorida doloridos doloridas doloroso dolorosa dolorosos -0.4 0.6
        dolorosas dodói dodoi -0.4 0.6
        sofro sofres sofre sofremos sofrem sofri sofreu sofreram sofria sofriam sofrendo sofrido sofrida -0.4 0.6
        sofrer sofrimento sofrência sofrencia -0.4 0.6
        pena que_pena dó que_dó que_do uma_pena lamento lamentas lamenta lamentamos lamentam lamentei -0.35 0.7
        lamentou lamentaram lamentava lamentavam lamentando lamentado lamentada lamentados lamentadas -0.35 0.7
        lamentar lamente lamentem lástima lastima -0.35 0.7
        sinto_muito -0.15 0.5
        decepção decepcao decepções decepcoes decepciono decepcionas decepciona decepcionamos decepcionam -0.6 0.8
        decepcionei decepcionou decepcionaram decepcionava decepcionavam decepcionando decepcionado -0.6 0.8
        decepcionada decepcionados decepcionadas decepcionar decepcione decepcionem decepcionante -0.6 0.8
        decepcionantes desaponto desapontas desaponta desapontamos desapontam desapontei desapontou -0.6 0.8
        desapontaram desapontava desapontavam desapontando desapontado desapontada desapontados desapontadas -0.6 0.8
        desapontar desaponte desapontem desapontamento desilusão desilusao frustro frustras frustra -0.6 0.8
        frustramos frustram frustrei frustrou frustraram frustrava frustravam frustrando frustrado frustrada -0.6 0.8
        frustrados frustradas frustrar frustre frustrem frustrante frustrantes frustração frustracao -0.6 0.8
        preocupo preocupas preocupa preocupamos preocupam preocupei preocupou preocuparam preocupava -0.4 0.7
        preocupavam preocupando preocupado preocupada preocupados preocupadas preocupar preocupe preocupem -0.4 0.7
        preocupante preocupantes preocupação preocupacao angústia angustia angustiante aflição aflicao agonia -0.4 0.7
        ansiedade -0.4 0.7
        medo medos pavor pânico panico assusto assustas assusta assustamos assustam assustei assustou -0.4 0.7
        assustaram assustava assustavam assustando assustado assustada assustados assustadas assustar assuste -0.4 0.7
        assustem susto terror pesadelo inferno tortura -0.4 0.7
        solidão solidao sozinho sozinha sozinhos sozinhas carente carentes carência carencia -0.25 0.6
        morte mortes morto morta mortos mortas morro morres morre morremos morrem morri morreu morreram -0.45 0.5
        morria morriam morrendo morrido morrida morrer faleco faleces falece falecemos falecem faleci -0.45 0.5
        faleceu faleceram falecia faleciam falecendo falecido falecida falecer falecimento luto assassino -0.45 0.5
        assassina assassinos assassinas assassinato assassinado assassinada assassinados assassinadas -0.45 0.5
        mataram massacre -0.45 0.5
        guerra violência violencia violento violenta violentos violentas estupro estuprador agressão agressao -0.5 0.5
        agrediu abuso abusivo abusiva abusivos abusivas torturo torturas torturamos torturam torturei -0.5 0.5
        torturou torturaram torturava torturavam torturando torturado torturada torturados torturadas -0.5 0.5
        torturar torture torturem terrorismo terrorista terroristas -0.5 0.5
        doente doentes doença doenca doenças doencas gripe febre vômito vomito vomitas vomita vomitamos -0.4 0.5
        vomitam vomitei vomitou vomitaram vomitava vomitavam vomitando vomitado vomitada vomitados vomitadas -0.4 0.5
        vomitar vomite vomitem enjoo enjoado enjoada enjoados enjoadas -0.4 0.5
        acidente acidentes tragédia tragedia tragédias tragedias trágico tragico trágica tragica trágicos -0.5 0.6
        tragicos trágicas tragicas desastre desastres desastroso desastrosa desastrosos desastrosas -0.5 0.6
        catástrofe catastrofe caos caótico caotico caótica caotica caóticos caoticos caóticas caoticas -0.5 0.6
        crise crises pobreza miséria miseria desemprego desempregado desempregada desempregados -0.45 0.6
        desempregadas desgraça desgraca desgraçado desgracado desgraçada desgracada desgraçados desgracados -0.45 0.6
        desgraçadas desgracadas desgraças desgracas -0.45 0.6
        problema problemas problemão problemao problemático problematico problemática problematica -0.3 0.5
        problemáticos problematicos problemáticas problematicas dificuldade dificuldades complicado -0.3 0.5
        complicada complicados complicadas difícil dificil difíceis dificeis -0.3 0.5
        erro erros erras erra erramos erram errei errou erraram errava erravam errando errado errada errados -0.35 0.5
        erradas errar erre errem equivocado equivocada equivocados equivocadas falho falhas falha falhamos -0.35 0.5
        falham falhei falhou falharam falhava falhavam falhando falhado falhada falhados falhadas falhar -0.35 0.5
        falhe falhem defeito defeitos defeituoso defeituosa defeituosos defeituosas bug bugs bugado bugada -0.35 0.5
        bugados bugadas -0.35 0.5
        fracasso fracassas fracassa fracassamos fracassam fracassei fracassou fracassaram fracassava -0.4 0.5
        fracassavam fracassando fracassado fracassada fracassados fracassadas fracassar fracasse fracassem -0.4 0.5
        derrota derrotas perdedor perdedores perdemos perdeu perder perdi perdendo -0.4 0.5
        não_funciona nao_funciona não_funcionam nao_funcionam não_abre nao_abre não_carrega nao_carrega -0.55 0.6
        não_entra nao_entra não_pega nao_pega não_serve nao_serve não_resolve nao_resolve não_resolveu -0.55 0.6
        nao_resolveu não_resolvem nao_resolvem -0.55 0.6
        não_chegou nao_chegou não_chega nao_chega não_recebi nao_recebi não_responde nao_responde -0.5 0.5
        não_respondem nao_respondem não_atende nao_atende não_atendem nao_atendem não_entregaram -0.5 0.5
        nao_entregaram não_entregou nao_entregou nunca_chegou -0.5 0.5
        sem_internet sem_sinal sem_luz sem_água sem_agua sem_resposta sem_solução sem_solucao sem_retorno -0.5 0.6
        sem_atendimento sem_educação sem_educacao sem_noção sem_nocao -0.5 0.6
        funciono funcionas funciona funcionamos funcionam funcionei funcionou funcionaram funcionava !-0.45 0.2
        funcionavam funcionando funcionado funcionada funcionados funcionadas funcionar funcione funcionem !-0.45 0.2
        respondo respondes responde respondemos respondem respondi respondeu responderam respondia !-0.45 0.2
        respondiam respondendo respondido respondida responder atendo atendes atende atendemos atendem !-0.45 0.2
        atendi atendeu atenderam atendia atendiam atendendo atendido atendida atender entrego entregas !-0.45 0.2
        entrega entregamos entregam entreguei entregou entregaram entregava entregavam entregando entregado !-0.45 0.2
        entregada entregados entregadas entregar entregue entreguem chegou resolvo resolves resolve !-0.45 0.2
        resolvemos resolvem resolvi resolvia resolviam resolvendo resolver presta !-0.45 0.2
        fora_do_ar travado travada travados travadas travo travas trava travamos travam travei travou -0.4 0.5
        travaram travava travavam travando travar trave travem lentidão lentidao lento lenta lentos lentas -0.4 0.5
        lerdo lerda lerdos lerdas lerdeza demoro demoras demora demoramos demoram demorei demorou demoraram -0.4 0.5
        demorava demoravam demorando demorado demorada demorados demoradas demorar demore demorem atraso -0.4 0.5
        atrasas atrasa atrasamos atrasam atrasei atrasou atrasaram atrasava atrasavam atrasando atrasado -0.4 0.5
        atrasada atrasados atrasadas atrasar atrase atrasem atrasos -0.4 0.5
        cancelo cancelas cancela cancelamos cancelam cancelei cancelou cancelaram cancelava cancelavam -0.35 0.3
        cancelando cancelado cancelada cancelados canceladas cancelar cancele cancelem cancelamento -0.35 0.3
        cobrança_indevida cobranca_indevida cobraram_indevid -0.35 0.3
        reclamo reclamas reclama reclamamos reclamam reclamei reclamou reclamaram reclamava reclamavam -0.35 0.4
        reclamando reclamado reclamada reclamados reclamadas reclamar reclame reclamem reclamação reclamacao -0.35 0.4
        reclamações reclamacoes queixa queixas procon -0.35 0.4
        quebrado quebrada quebrados quebradas quebrou estragado estragada estragados estragadas estrago -0.4 0.5
        estragas estraga estragamos estragam estraguei estragou estragaram estragava estragavam estragando -0.4 0.5
        estragar estrague estraguem -0.4 0.5
        caríssimo carissimo caríssima carissima caríssimos carissimos caríssimas carissimas muito_caro -0.45 0.6
        muito_cara caro_demais careiro superfaturado superfaturada superfaturados superfaturadas -0.45 0.6
        golpe golpes golpista golpistas enganar engano enganas engana enganamos enganam enganei enganou -0.65 0.7
        enganaram enganava enganavam enganando enganado enganada enganados enganadas engane enganem -0.65 0.7
        enganação enganacao enganoso enganosa enganosos enganosas fraude fraudes fraudulento fraudulenta -0.65 0.7
        fraudulentos fraudulentas calote trapaça trapaca trapaceiro picareta picaretas -0.65 0.7
        roubo roubas rouba roubamos roubam roubei roubou roubaram roubava roubavam roubando roubado roubada -0.6 0.6
        roubados roubadas roubar roube roubem roubos ladrão ladrao ladrões ladroes ladra assalto assaltas -0.6 0.6
        assalta assaltamos assaltam assaltei assaltou assaltaram assaltava assaltavam assaltando assaltado -0.6 0.6
        assaltada assaltados assaltadas assaltar assalte assaltem assaltante bandido bandida bandidos -0.6 0.6
        bandidas bandidagem quadrilha -0.6 0.6
        mentira mentiras mentiroso mentirosa mentirosos mentirosas mento mentes mente mentimos mentem menti -0.55 0.8
        mentiu mentiram mentia mentiam mentindo mentido mentida mentir falso falsa falsos falsas falsidade -0.55 0.8
        falsiane fake fakenews hipócrita hipocrita hipócritas hipocritas hipocrisia cínico cinico cínica -0.55 0.8
        cinica cínicos cinicos cínicas cinicas cinismo -0.55 0.8
        corrupto corrupta corruptos corruptas corrupção corrupcao propina propinas petralha petralhas -0.55 0.6
        canalhice -0.55 0.6
        injusto injusta injustos injustas injustiça injustica injustiças injusticas cruel cruéis crueis -0.55 0.7
        crueldade desumano desumana desumanos desumanas -0.55 0.7
        racista racistas racismo machista machistas machismo homofóbico homofobico homofóbica homofobica -0.6 0.7
        homofóbicos homofobicos homofóbicas homofobicas homofobia preconceito preconceituoso preconceituosa -0.6 0.7
        preconceituosos preconceituosas fascista fascistas nazista nazistas xenofobia misógino misogino -0.6 0.7
        misógina misogina misóginos misoginos misóginas misoginas -0.6 0.7
        incompetente incompetentes incompetência incompetencia incapaz incapazes inútil inutil inúteis -0.6 0.8
        inuteis inutilidade imprestável imprestavel imprestáveis imprestaveis ineficiente ineficientes -0.6 0.8
        irresponsável irresponsavel irresponsáveis irresponsaveis descaso negligência negligencia -0.6 0.8
        descaso_total total_descaso falta_de_respeito desrespeito desrespeitas desrespeita desrespeitamos -0.6 0.8
        desrespeitam desrespeitei desrespeitou desrespeitaram desrespeitava desrespeitavam desrespeitando -0.6 0.8
        desrespeitado desrespeitada desrespeitados desrespeitadas desrespeitar desrespeite desrespeitem -0.6 0.8
        desrespeitoso desrespeitosa desrespeitosos desrespeitosas falta_de_educação falta_de_educacao -0.6 0.8
        palhaçada palhacada que_palhaçada que_palhacada sacanagem -0.6 0.8
        mal_educado mal_educada mal_educados malcriado malcriada malcriados malcriadas grosseiro grosseira -0.6 0.8
        grosseiros grosseiras grosseria estúpido estupido estúpida estupida estúpidos estupidos estúpidas -0.6 0.8
        estupidas arrogante arrogantes arrogância arrogancia prepotente prepotentes -0.6 0.8
        péssimo_atendimento pessimo_atendimento mau_atendimento atendimento_péssimo atendimento_pessimo -0.8 0.9
        atendimento_horrível atendimento_horrivel péssimo_serviço pessimo_servico pior_atendimento -0.8 0.9
        serviço_péssimo servico_pessimo -0.8 0.9
        nunca_mais nunca_mais_compro não_recomendo nao_recomendo não_comprem nao_comprem fujam não_volto -0.6 0.8
        nao_volto não_indico nao_indico -0.6 0.8
        perda_de_tempo perda_de_dinheiro perder_tempo dinheiro_jogado_fora tempo_perdido não_vale_nada -0.55 0.7
        nao_vale_nada não_vale_a_pena nao_vale_a_pena deixa_a_desejar deixou_a_desejar -0.55 0.7
        não_entendo nao_entendo não_consigo nao_consigo não_acredito nao_acredito não_quero nao_quero -0.2 0.5
        não_pode nao_pode -0.2 0.5
        foda_se fodase que_se_foda to_nem_aí to_nem_ai tô_nem_aí tanto_faz não_ligo nao_ligo -0.35 0.8
        que_droga droga que_ódio que_odio que_triste que_tristeza que_medo que_preguiça que_preguica -0.55 0.9
        que_horror que_feio que_chato que_inferno -0.55 0.9
        affs aff afs afe affz arg argh ai_ai eca credo cruzes putz puts poxa poxaa pff ugh ta_foda tá_foda -0.35 0.8
        foi_foda -0.35 0.8
        perigo periga perigos perigas perigoso perigosa perigosos perigosas ameaço ameaco ameaças ameacas -0.35 0.4
        ameaça ameaca ameaçamos ameacamos ameaçam ameacam ameacei ameaçou ameacou ameaçaram ameacaram -0.35 0.4
        ameaçava ameacava ameaçavam ameacavam ameaçando ameacando ameaçado ameacado ameaçada ameacada -0.35 0.4
        ameaçados ameacados ameaçadas ameacadas ameaçar ameacar ameace ameacem grave graves -0.35 0.4
        sujo suja sujos sujas sujeira imundo imunda imundos imundas fedor fedo fedes fede fedemos fedem fedi -0.5 0.7
        fedeu federam fedia fediam fedendo fedido fedida feder fedidos fedidas fedorento podre podres -0.5 0.7
        destruo destrues destrue destruimos destruem destrui destruiu destruiram destruia destruiam -0.4 0.5
        destruindo destruido destruida destruir destruição destruicao destruído destruída destruídos -0.4 0.5
        destruidos destruídas destruidas arruino arruinas arruina arruinamos arruinam arruinei arruinou -0.4 0.5
        arruinaram arruinava arruinavam arruinando arruinado arruinada arruinados arruinadas arruinar arruine -0.4 0.5
        arruinem acabou_com -0.4 0.5
        fraco fraca fracos fracas medíocre mediocre medíocres mediocres mediocridade insuficiente -0.45 0.6
        insuficientes péssima_qualidade pessima_qualidade má_qualidade ma_qualidade decadente decadência -0.45 0.6
        decadencia -0.45 0.6
        estranho estranha estranhos estranhas esquisito esquisita esquisitos esquisitas bizarro bizarra -0.25 0.6
        bizarros bizarras suspeito suspeita suspeitos suspeitas duvidoso duvidosa duvidosos duvidosas -0.25 0.6
        ciúme ciume ciúmes ciumes ciumento ciumenta ciumentos ciumentas inveja invejoso invejosa invejosos -0.45 0.7
        invejosas egoísta egoista egoístas egoistas egoísmo egoismo mágoa magoa magoado magoada magoados -0.45 0.7
        magoadas magoo magoas magoamos magoam magoei magoou magoaram magoava magoavam magoando magoar magoe -0.45 0.7
        magoem -0.45 0.7
        trair traição traicao traidor traidora traidores traíra traira traído traido traída traida traídos -0.55 0.7
        traidos traídas traidas covarde covardes covardia -0.55 0.7
        culpa culpado culpada culpados culpadas vítima vitima vítimas vitimas criminoso criminosa criminosos -0.3 0.4
        criminosas crimes -0.3 0.4
        negativo negativa negativos negativas pessimista pessimistas azar azarado azarada azarados azaradas -0.3 0.5
        tenso tensa -0.3 0.5
        ofendo ofendes ofende ofendemos ofendem ofendi ofendeu ofenderam ofendia ofendiam ofendendo ofendido -0.45 0.7
        ofendida ofender ofensa ofensivo ofensiva ofensivos ofensivas insulto insultas insulta insultamos -0.45 0.7
        insultam insultei insultou insultaram insultava insultavam insultando insultado insultada insultados -0.45 0.7
        insultadas insultar insulte insultem humilho humilhas humilha humilhamos humilham humilhei humilhou -0.45 0.7
        humilharam humilhava humilhavam humilhando humilhado humilhada humilhados humilhadas humilhar -0.45 0.7
        humilhe humilhem humilhação humilhacao humilhante humilhantes xingo xingas xinga xingamos xingam -0.45 0.7
        xinguei xingou xingaram xingava xingavam xingando xingado xingada xingados xingadas xingar xingue -0.45 0.7
        xinguem xingamento -0.45 0.7
        idiota idiotas idiotice imbecil imbecis burro burra burros burras burrice otário otario otária otaria -0.6 0.9
        otários otarios otárias otarias babaca babacas babaquice trouxa trouxas bobo boba bobos bobão bobao -0.6 0.9
        bobeira bestas tonto tonta tontos tontas retardado retardada retardados retardadas mongol -0.6 0.9
        filho_da_puta filha_da_puta filhos_da_puta fdp filho_de_uma_puta filho_duma_puta puta putas vagabundo -0.8 1
        vagabunda vagabundos vagabundas vadia vadias piranha piranhas quenga -0.8 1
        arrombado arrombada arrombados arrombadas cuzão cuzao cuzona cuzões cuzoes escroto escrota escrotos -0.65 0.9
        escrotas escrotidão escrotidao corno cornos corna viado viados viadinho -0.65 0.9
        porra caralho crl krl carai caraio cacete puta_que_pariu pqp puta_merda poha buceta merdinha vsf -0.35 0.8
        vtnc tnc vtmnc -0.35 0.8
        vai_se_foder vai_tomar_no_cu vai_tomar_no vai_pra_puta vai_à_merda vai_a_merda vai_se_fuder -0.75 1
        vão_se_foder vao_se_foder se_foder se_fode toma_no_cu tomar_no_cu -0.75 1
        foder fodeu fodido fodida fodidos fodidas fudeu fudido fudida fudidos fudidas ferrou ferrado ferrada -0.45 0.8
        ferrados ferradas lascou lascado lascada lascados lascadas -0.45 0.8
        cala_a_boca cala_boca calem_a_boca -0.45 0.8
        palhaço palhaco palhaça palhaca palhaços palhacos palhaças palhacas nojentinho ridic canalha canalhas -0.6 0.9
        safadeza cretino cretina cretinos cretinas crápula crapula patife patifes miserável miseravel -0.6 0.9
        miseráveis miseraveis verme vermes ratos porco porcos -0.6 0.9
        ignorante ignorantes ignorância ignorancia analfabeto analfabeta analfabetos analfabetas jumento -0.5 0.8
        jumenta jumentos jumentas jument asno doente_mental lunático lunatico lunática lunatica lunáticos -0.5 0.8
        lunaticos lunáticas lunaticas -0.5 0.8
        ditador ditadura tirano tirana tiranos tiranas tirania genocida genocidas marginais mafioso mafiosa -0.5 0.6
        mafiosos mafiosas máfia mafia comunistinha -0.5 0.6
        pau_no_cu pnc lazarento lazarenta lazarentos lazarentas demônio demonio demônia demonia demônios -0.5 0.8
        demonios demônias demonias capeta -0.5 0.8
        mimizento mimimi chorão chorao vitimismo recalque recalcado recalcada recalcados recalcadas -0.45 0.8
        puxa_saco baba_ovo pau_mandado lambe_botas vendido vendida vendidos vendidas -0.5 0.8
        esquerdopata bolsominion coxinhas fanático fanatico fanática fanatica fanáticos fanaticos fanáticas -0.45 0.7
        fanaticas alienado alienada alienados alienadas -0.45 0.7
        que_nojo_desse embuste embustes coitado coitada coitados coitadas coitadinho coitadinha coitadinhos -0.35 0.7
        coitadinhas eliminação_injusta eliminacao_injusta -0.35 0.7
        foda fodas fodástica fodastica 0.3 0.7
        chorei_de_emoção chorei_de_emocao arrepio arrepias arrepia arrepiamos arrepiam arrepiei arrepiou 0.4 0.7
        arrepiaram arrepiava arrepiavam arrepiando arrepiado arrepiada arrepiados arrepiadas arrepiar arrepie 0.4 0.7
        arrepiem 0.4 0.7
        ansiosa_para ansioso_para ansiosa_pra ansioso_pra mal_posso_esperar 0.4 0.7
        homenagem exemplo_de sabedoria sábio sabio sábia sábios sabios sábias sabias 0.35 0.5
        não_merece nao_merece não_merecia nao_merecia não_merecem nao_merecem não_concordo nao_concordo -0.4 0.7
        nada_a_ver nada_ver sem_graça sem_graca sem_sal -0.4 0.7
        """
}
