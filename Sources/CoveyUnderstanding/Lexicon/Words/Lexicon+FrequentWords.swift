extension Lexicon {
    // Frequent words without an opinion, for hashtags that are written as one word; common names and words that could be
    // cut wrongly are among them, so that they stay whole.

    static let frequentEnglish: StaticString = """
        i a am an and any are as ask at away back be because been before behind being best between big both boy boys bring but
        by call came can car care case change city come coming could country customer customers daily data date day days deal
        delivery did do does doing done door down drive each early eat end enough ever every everyone everything eye eyes face
        fact family fan fans far fast feel few fight find first fly flight flights follow food football for found free friday
        friend friends from full fun game games gave get gets getting girl girls give go goes going gone got guy guys had hair
        half hand hands has hate have he head hear heart help her here him his hit hold holiday home hope hotel hour hours house
        how if in internet into is it its job join joy just keep kids kind king know last late learn leave left let lets life
        light like line list little live local long look love mad made make makes making man many match may me meal media men
        mind minute minutes mobile moment monday money month months more morning most mother movie much music must my name
        need needs never new news next nice night no not nothing now of off office offer offers ok old on once one online only
        open or order orders other our out over own page party pay people person phone photo pic pics place plan play please
        point post power price prices product products put quality question quick quote rain read ready real reason red rest
        right road room run sad said sale sales same saturday save saw say says school season see seen send service services
        set she shop shopping show side since site six sleep smile so social some someone something song soon sorry south
        special sport sports staff star start state stay still stop store story street strong style such summer sun sunday
        support sure take taken taking talk team tech tell ten than thank thanks that the their them then there these they
        thing things think this those three through thursday ticket time times to today together told tomorrow tonight too
        took top town train trains travel trip true try trying tuesday two under until up update us use used user users
        very via video view visit wait walk want wants was watch watching water way we weather website wednesday week weekend
        weeks well went were what when where which while white who whole why will win wins winter wish with without woman women
        won work working works world would write wrong year years yes yet you young your yours bad worst better app apps
        account airline airport bank bill book box bus card cash charge chat chicken class click club code coffee company
        computer contact control cost course court credit crew culture cup design digital dinner dog dogs doctor driver
        email energy engine event events experience feeling film fire fish fitness fix garden gas gift gold green group
        guest health high history hospital idea industry insurance interview kitchen lady language law leader learning legal
        letter level line lunch machine mail market marketing meeting member message model motivation mum nature network number
        package packaging park parking part partner password plane player policy press problem problems process program
        project promo radio ride river safety screen sea search season seat security series signal skin sky software space
        speed stage station stock student studio stuff sugar system table tax teacher test text theatre thought throwback town
        toy track trade traffic training tv voice vote wedding wifi wine wood word words yoga zone amp not isnt dont cant wont
        didnt doesnt wasnt arent im ive youre theyre again another around always after also against ago all almost
        amazon android apple amsterdam athens atlanta austin australia berlin boston brazil britain california canada carpet
        chicago china christmas dallas denver dublin england europe facebook france germany google halloween houston india
        instagram iphone ireland italy japan london madrid manchester mexico miami michelle microsoft netflix newyork nowhere
        orlando paris pinterest rome samsung scotland seattle snapchat spain sydney texas therapist therapy therapists toronto
        twitter vegas virginia wales washington youtube assassin nightmare notebook notice notes nothing island airlines
        basically cockpit cocktail cocktails password passion compassion classic classical bass basses massage message assist
        assistant assembly glasses grass brass pass passenger passengers analysis analyst scunthorpe essex sussex middlesex
        hello shell shells michelin skilled skill skills hillary billing pillow village villages willing william williams
        badminton badge badges sadie saddle funeral function fund funds fundraiser warning warner warsaw reward rewards
        forward award awards towards software hardware awareness winner winners window windows wing wings winston
        """

    static let frequentSpanish: StaticString = """
        el la los las un una de del al a en con por para y o que no si se me te le lo es son esta este esto eso muy mas más
        nunca siempre todo todos nada bien mal servicio atencion atención cliente clientes empresa hoy ayer día dia vida gente
        casa mundo gracias quiero quiere tengo tiene hay ser estar mi tu su nos como cuando donde porque peor mejor pais país
        feliz lunes viernes sabado domingo noche mañana semana buen buena buenos malo mala app web internet
        """

    static let frequentFrench: StaticString = """
        le la les un une des de du au aux en dans avec pour par sur et ou que qui ne pas plus se ce cette ces mon ma mes ton ta
        son sa notre nos votre vos je tu il elle on nous vous ils est sont suis avez a très bien mal service client clients
        train sncf jour vie monde gens merci aime jamais toujours tout tous rien bon bonne pire honte grève france lundi
        vendredi weekend nuit matin soir pays paris appli
        """

    static let frequentGerman: StaticString = """
        der die das den dem ein eine einen im in mit für von zu auf aus und oder nicht kein keine ich du er sie es wir ihr mein
        meine dein unser ist sind war hat haben sehr gut schlecht nie immer alles nichts mehr kunde kunden service kundenservice
        dienst tag tage leben welt leute bahn zug heute morgen abend nacht woche montag freitag wochenende danke liebe
        schlechter schlechtes guter gutes bester beste
        """

    static let frequentItalian: StaticString = """
        il lo la i gli le un una di del della al alla in con per da su e o che non si mi ti ci vi è sono sei ho hai ha molto più
        mai sempre tutto tutti niente bene male servizio assistenza clienti cliente giorno vita mondo gente casa grazie oggi
        domani ieri notte lunedi venerdi domenica settimana treno amo voglio meglio peggio buono buona
        """

    static let frequentPortuguese: StaticString = """
        o a os as um uma de do da dos das em no na nos nas com por para e ou que não nao se me te é são sou muito mais nunca
        sempre tudo todos nada bem mal serviço servico atendimento cliente clientes dia vida mundo gente casa obrigado hoje
        amanha ontem noite segunda sexta domingo semana amo quero melhor pior bom boa brasil fora já ja
        """
}
