extension Lexicon {
    /// Hindi, in Devanagari and in the Latin letters of chat.
    ///
    /// Grammar first, then praise, complaints and insults, each with its idioms.
    static let hindi: StaticString = """
        नहीं नही नहि न मत बिना बगैर बगेर ~not 0
        nahi nahin nhi nai nahee naa nahii mat bina ni ~not 0
        na kabhi_nahi कभी_नहीं ~not 0
        कोई_नहीं koi_nahi koi_nhi kisi_ne_nahi ~not 0
        या ya ~or 0
        लेकिन मगर किन्तु किंतु परंतु परन्तु पर lekin lekn magar mgr parantu ~but 0
        हालांकि हालाँकि भले_ही बावजूद halanki bhale_hi ~although 0
        सिर्फ_नहीं केवल_नहीं sirf_nahi ~not_only 0
        बहुत बहोत अत्यंत बेहद काफी काफ़ी इतना इतनी इतने ज़्यादा ज्यादा सबसे बिल्कुल बिलकुल एकदम पूरी_तरह *1.3 0.3
        bahut bahot bohot bhut bht boht bhot behad kafi kaafi itna itni itne zyada jyada jada sabse bilkul *1.3 0.3
        ekdum ekdam *1.3 0.3
        सच_में वाकई असली हमेशा और_भी sach_me sach_mein sachme waqai vakai hamesha bada_hi badi_hi kitna *1.15 0.2
        kitni कितना कितनी *1.15 0.2
        थोड़ा थोडा थोड़ी थोडी थोड़े थोडे ज़रा जरा कम कुछ लगभग thoda thodi thode thora zara lagbhag *0.65 0.2
        कभी_कभी kabhi_kabhi तथाकथित tathakathit *0.75 0.2
        अच्छा अच्छे अच्छी अच्छाई 0.5 0.7
        acha accha achha achchha achcha achi acchi achhi achchi ache acche achhe achche 0.5 0.7
        बहुत_अच्छा बहुत_अच्छी बहुत_अच्छे बहुत_बढ़िया बहुत_बढिया bahut_acha bahut_accha bahut_achha bahut_achi 0.65 0.8
        bahut_badhiya bohot_acha bht_acha bahut_khoob 0.65 0.8
        बेहतर बेहतरीन उत्तम उत्कृष्ट श्रेष्ठ सर्वश्रेष्ठ behtar behtareen behtarin uttam shreshth 0.6 0.8
        बढ़िया बढिया badhiya badiya badhia badhiyaa barhiya 0.6 0.8
        शानदार जबरदस्त ज़बरदस्त धमाकेदार लाजवाब गज़ब गजब ग़ज़ब कमाल shandaar shandar jabardast zabardast 0.7 0.9
        dhamakedar lajawab gazab gajab ghazab kamaal kamal_ka kamaal_ka 0.7 0.9
        अद्भुत अदभुत अतुलनीय अनोखा adbhut anokha 0.65 0.8
        मस्त झकास धांसू मज़ेदार मजेदार mast masst jhakaas jhakas dhansu dhaansu mazedaar majedar mazedar 0.55 0.8
        bindaas bindass 0.55 0.8
        मज़ा मजा मज़े मजे maza mazaa maja maze maje maza_aa_gaya maja_aa_gaya maza_aaya maza_aya 0.45 0.8
        मजा_आ_गया मज़ा_आ_गया दिल_खुश दिल_जीत dil_khush dil_jeet dil_jeet_liya 0.7 0.9
        सुंदर सुन्दर खूबसूरत ख़ूबसूरत सुहाना sundar sunder khubsurat khoobsurat khubsoorat haseen pyari_si 0.6 0.8
        प्यार प्यारा प्यारी प्यारे प्रेम मोहब्बत मुहब्बत इश्क़ इश्क pyar pyaar pyara pyaara pyari pyaari pyare 0.5 0.8
        prem mohabbat muhabbat ishq 0.5 0.8
        पसंद पसन्द pasand psnd pasandida pasandeeda 0.4 0.6
        खुश ख़ुश खुशी ख़ुशी खुशियाँ खुशियां प्रसन्न आनंद आनन्द khush khus khushi khusi khushiyan khushiya 0.55 0.8
        prasann aanand 0.55 0.8
        धन्यवाद शुक्रिया आभार आभारी dhanyawad dhanyavad dhanywad dhanyvad shukriya shukria aabhar abhar 0.5 0.6
        बधाई बधाइयाँ बधाइयां बधाईयां मुबारक शुभकामनाएं शुभकामनाएँ शुभकामना badhai badhaai bdhai badhaiyan 0.55 0.7
        mubarak mubarakbad shubhkamnaye shubhkamna shubhkamnayein 0.55 0.7
        शुभ मंगल शुभ_रात्रि सुप्रभात shubh shubh_ratri suprabhat subh 0.3 0.4
        जय_हो जय जिंदाबाद ज़िंदाबाद jai_ho jai jay_ho zindabad jindabad 0.35 0.6
        जीत जीता जीती जीते जीतेंगे जीतेगा विजय विजेता jeet jeeta jeete jeeti jeetenge jeetega jitega jitenge 0.4 0.5
        jit vijay vijayi jeet_gaya jeet_gaye jeet_gye 0.4 0.5
        सफल सफलता कामयाब कामयाबी safal safalta kamyab kamyabi kaamyab 0.5 0.6
        गर्व नाज़ नाज फ़ख्र फख्र garv garva naaz fakhr 0.5 0.7
        सम्मान आदर इज्जत इज़्ज़त samman aadar सलाम salaam 0.35 0.6
        वाह वाहवाह वाह_वाह शाबाश शाबास wah waah wahh waahh wah_wah shabash shabaash shabas kya_baat 0.55 0.8
        kya_baat_hai क्या_बात क्या_बात_है 0.55 0.8
        महान महानतम mahan mahaan mahanta महानता 0.55 0.7
        ईमानदार ईमानदारी सच्चा सच्चे सच्ची सच्चाई imandar imaandar eemandar imandari sacha saccha sachcha 0.35 0.6
        sachche sacche 0.35 0.6
        बहादुर साहसी वीर साहस हिम्मत bahadur sahasi himmat himmatwala 0.4 0.6
        होशियार समझदार बुद्धिमान प्रतिभाशाली प्रतिभा hoshiyar samajhdar samjhdar buddhiman 0.4 0.6
        दयालु नेक मददगार विनम्र dayalu madadgar vinamra 0.45 0.7
        आसान सरल सुविधा सुविधाजनक aasan asaan aasaan saral suvidha 0.3 0.5
        सस्ता सस्ती सस्ते मुफ्त मुफ़्त sasta sasti saste muft 0.2 0.4
        फायदा फ़ायदा फायदे लाभ लाभकारी fayda faida faayda labh fayde faydemand 0.3 0.4
        उपयोगी असरदार कारगर upyogi asardar kargar 0.4 0.5
        स्वादिष्ट लजीज लज़ीज़ swadisht lazeez tasty_hai 0.6 0.8
        आराम आरामदायक सुकून शांति शान्ति चैन aaram araam sukoon sukun shanti chain_se 0.3 0.6
        उम्मीद आशा ummeed umeed ummid umid 0.2 0.5
        मदद सहायता madad madat sahayata 0.15 0.3
        भरोसा विश्वास यकीन bharosa vishwas vishvas yakeen 0.25 0.5
        दोस्त यार दोस्ती dost dosti 0.15 0.4
        jaan_meri meri_jaan मेरी_जान जानू janu jaanu 0.4 0.8
        दिल_से dil_se dilse 0.35 0.7
        हँसी हंसी मुस्कान मुस्कुराहट हंसना muskaan muskan hansi muskurahat muskura 0.3 0.6
        हाहा हाहाहा हहा हीही hahaha hahahaha haha hahah hehe hehehe hihi lol lolz rofl 0.2 0.5
        तारीफ प्रशंसा तारीफ़ tareef tarif prashansa 0.35 0.5
        काबिल क़ाबिल योग्य kabil kaabil yogya 0.3 0.5
        विकास प्रगति उन्नति तरक्की vikas vikaas pragati tarakki 0.25 0.3
        अमर_रहे अमर amar_rahe 0.3 0.5
        पैसा_वसूल paisa_vasool paisa_wasool 0.6 0.8
        सही_है सही sahi sahi_hai sahi_h sahi_kaha sahi_bola sahi_baat सही_कहा सही_बात ekdum_sahi bilkul_sahi 0.3 0.5
        ठीक ठीक_है thik theek thik_hai theek_hai thik_h 0.15 0.4
        छा_गए छा_गया छा_गये chha_gaya cha_gaye cha_gya chha_gaye 0.6 0.8
        तगड़ा तगडा तगड़ी तगडी सॉलिड फाड़ू फाडू tagda tagdi faadu fadu solid_yaar 0.5 0.7
        मेहरबानी कृपा आशीर्वाद दुआ दुआएं meharbani kripa aashirwad ashirwad ashirvad duaen duaye 0.3 0.5
        किस्मत_वाला भाग्यशाली खुशकिस्मत khushkismat bhagyashali kismat_wala kismatwale 0.45 0.6
        रोमांचक दिलचस्प रोचक romanchak dilchasp rochak 0.45 0.6
        इंतज़ार_नहीं इंतजार_नहीं wait_nahi_ho_raha intezar_nahi 0.3 0.6
        दीवाना दीवानी फैन deewana diwana deewani diwani deewane 0.35 0.7
        जानदार दमदार धाकड़ धाकड jaandar damdar dhakad 0.5 0.7
        हार्दिक haardik hardik_badhai hardik_shubhkamnaye hardik_shubhkamnayein हार्दिक_बधाई 0.4 0.5
        हार्दिक_शुभकामनाएं 0.4 0.5
        जल्दी_ठीक get_well_soon 0.2 0.4
        पाक_साफ साफ_सुथरा स्वच्छ saaf_suthra 0.3 0.4
        kya_khoob kya_mast kya_gazab क्या_खूब bohot_hard bahut_hard macha_diya aag_laga_di aag_laga_diya 0.6 0.8
        chaa_gaya pyaara_sa love_you_yaar 0.6 0.8
        अच्छा_नहीं अच्छी_नहीं अच्छे_नहीं ठीक_नहीं सही_नहीं पसंद_नहीं पसन्द_नहीं मज़ा_नहीं मजा_नहीं खुश_नहीं -0.45 0.7
        आसान_नहीं भरोसा_नहीं -0.45 0.7
        acha_nahi acha_nahin acha_nhi acha_ni acha_nai accha_nahi accha_nahin accha_nhi accha_ni accha_nai -0.45 0.7
        achha_nahi achha_nahin achha_nhi achha_ni achha_nai achi_nahi achi_nahin achi_nhi achi_ni achi_nai -0.45 0.7
        acchi_nahi acchi_nahin acchi_nhi acchi_ni acchi_nai achhi_nahi achhi_nahin achhi_nhi achhi_ni -0.45 0.7
        achhi_nai ache_nahi ache_nahin ache_nhi ache_ni ache_nai acche_nahi acche_nahin acche_nhi acche_ni -0.45 0.7
        acche_nai thik_nahi thik_nahin thik_nhi thik_ni thik_nai theek_nahi theek_nahin theek_nhi theek_ni -0.45 0.7
        theek_nai sahi_nahi sahi_nahin sahi_nhi sahi_ni sahi_nai pasand_nahi pasand_nahin pasand_nhi -0.45 0.7
        pasand_ni pasand_nai maza_nahi maza_nahin maza_nhi maza_ni maza_nai mazaa_nahi mazaa_nahin mazaa_nhi -0.45 0.7
        mazaa_ni mazaa_nai maja_nahi maja_nahin maja_nhi maja_ni maja_nai khush_nahi khush_nahin khush_nhi -0.45 0.7
        khush_ni khush_nai bharosa_nahi bharosa_nahin bharosa_nhi bharosa_ni bharosa_nai -0.45 0.7
        काम_नहीं नहीं_चल चल_नहीं जवाब_नहीं मिला_नहीं नहीं_मिला नहीं_मिली नहीं_आया नहीं_आई -0.4 0.5
        kaam_nahi kaam_nahin kaam_nhi kaam_ni chal_nahi chal_nahin chal_nhi chal_ni reply_nahi reply_nahin -0.4 0.5
        reply_nhi reply_ni jawab_nahi jawab_nahin jawab_nhi jawab_ni nahi_chal nahi_mila nahi_mili nahi_aaya -0.4 0.5
        nahi_aayi nahi_milta nahi_milti nahi_chalta nhi_chal nhi_mila nhi_mili nhi_aaya nhi_aayi nhi_milta -0.4 0.5
        nhi_milti nhi_chalta nahin_chal nahin_mila nahin_mili nahin_aaya nahin_aayi nahin_milta nahin_milti -0.4 0.5
        nahin_chalta -0.4 0.5
        कोई_जवाब_नहीं कोई_फायदा_नहीं koi_fayda_nahi koi_jawab_nahi koi_reply_nahi koi_faida_nahi -0.5 0.6
        kuch_nahi_hota कुछ_नहीं_होता -0.5 0.6
        बुरा_नहीं बुरी_नहीं kam_nahi कम_नहीं bura_nahi buri_nahi jawab_nahi_aapka jawab_nahi_tera 0.35 0.6
        jawab_nahi_iska jawab_nhi_aapka jawab_nhi_tera jawab_nhi_iska jawaab_nahi_aapka jawaab_nahi_tera 0.35 0.6
        jawaab_nahi_iska jawaab_nhi_aapka jawaab_nhi_tera jawaab_nhi_iska 0.35 0.6
        नहीं_चाहिए bardasht_nahi bardaasht_nahi sehan_nahi बर्दाश्त_नहीं सहन_नहीं -0.4 0.7
        बुरा बुरे बुरी बुराई -0.55 0.7
        bura buri bure burai buraai -0.55 0.7
        खराब ख़राब kharab khrab kharaab khraab bekar bekaar bekarr बेकार -0.6 0.8
        घटिया घटीया ghatiya ghatia ghatiyaa -0.75 0.9
        बकवास bakwas bakwaas bakwass bkwas bakvas -0.7 0.9
        गंदा गंदे गंदी गन्दा गन्दी गंदगी ganda gandi gande gandagi gandgi -0.6 0.8
        वाहियात vahiyat wahiyat vaahiyat faltu faaltu fultu फालतू फ़ालतू -0.6 0.8
        सबसे_खराब सबसे_घटिया बहुत_बुरा बहुत_खराब बहुत_घटिया sabse_kharab sabse_ghatiya bahut_bura -0.8 0.9
        bahut_kharab bahut_ghatiya bohot_bura bht_bura -0.8 0.9
        बदतर बेहूदा बेहुदा badtar behuda behooda -0.7 0.9
        भयानक भयंकर खौफनाक डरावना bhayanak bhayankar darawna khaufnak -0.5 0.7
        शर्म शर्मनाक शर्मिंदा शर्मिंदगी बेशर्म बेशर्मी sharm sharam sharmnak sharamnak sharminda besharm -0.6 0.9
        besharam besharmi -0.6 0.9
        शर्म_करो शर्म_आनी_चाहिए sharm_karo sharam_karo sharm_aani_chahiye kuch_to_sharm चुल्लू_भर_पानी -0.75 0.9
        chullu_bhar_pani doob_maro डूब_मरो -0.75 0.9
        नफरत नफ़रत घृणा nafrat nafarat ghrina ghinauna घिनौना घिनौनी घिन ghin chhee chhi छी छि chii -0.7 0.9
        गुस्सा ग़ुस्सा गुस्से क्रोध नाराज नाराज़ नाराजगी gussa gusse krodh naraz naraaz naraj narazgi -0.5 0.7
        दुख दुःख दुखी दुखद दुःखद उदास उदासी dukh dukhi dukhad udas udaas udasi -0.5 0.8
        अफसोस अफ़सोस afsos afsoos afsosnaak अफसोसनाक -0.4 0.7
        दर्द पीड़ा पीडा तकलीफ तकलीफ़ कष्ट dard peeda taklif takleef kasht -0.4 0.6
        रोना रोया रोती आँसू आंसू rona roya aansu aansoo ansu ro_diya rona_aa_gaya rula_diya रुला_दिया -0.35 0.7
        रोना_आ_गया -0.35 0.7
        डर डरा खौफ भय चिंता चिन्ता darr khauf chinta pareshan pareshaan preshan pareshani preshani परेशान -0.4 0.6
        परेशानी -0.4 0.6
        मुश्किल कठिन दिक्कत दिक़्क़त समस्या समस्याएं mushkil muskil kathin dikkat diqqat dikat samasya -0.35 0.5
        samasyaa -0.35 0.5
        निराश निराशा निराशाजनक मायूस मायूसी nirash niraash nirasha nirashajanak mayus maayus mayoos -0.55 0.8
        बोर बोरिंग उबाऊ ऊब bore boring boaring ubau pakau pakaau pakao पकाऊ paka_diya पका_दिया -0.5 0.8
        धोखा धोखेबाज धोखेबाज़ ठग ठगी छल फरेब dhokha dhoka dhokebaaz dhokhebaaz thag thagi fareb farebi -0.65 0.8
        झूठ झूठा झूठी झूठे फर्जी फ़र्ज़ी jhooth jhuth jhoot jhut jhootha jhutha jhoothi jhuthe jhoothe farzi -0.6 0.7
        farji -0.6 0.7
        चोर चोरी लूट लुटेरा लुटेरे डाकू लूटेरे chor chori lutere lutera daku loot_liya loot_rahe लूट_लिया -0.6 0.7
        लूट_रहे chor_hai -0.6 0.7
        भ्रष्ट भ्रष्टाचार भ्रष्टाचारी घोटाला घोटाले रिश्वत bhrasht bhrashtachar bhrastachar bhrashtachari -0.6 0.7
        ghotala ghotale rishwat rishvat -0.6 0.7
        बेईमान बेईमानी मक्कार मक्कारी beiman beimaan beimani makkar makkari dhongi ढोंगी पाखंडी pakhandi -0.6 0.8
        पाखंड pakhand dogla dogle dogli दोगला दोगले दोगली -0.6 0.8
        गद्दार देशद्रोही ग़द्दार देशद्रोह gaddar gaddaar gaddari deshdrohi deshdroh -0.65 0.8
        हार हारा हारे हारी हार_गया हार_गए हार_गये haar haar_gaya haar_gaye haar_gye haarna parajay पराजय -0.35 0.5
        फेल असफल असफलता नाकाम नाकामी विफल विफलता asafal nakam nakaam nakami nakaami vifal vifalta fail_ho -0.5 0.6
        मौत मृत्यु निधन मारा_गया मर_गया मरे maut mout mrityu nidhan mar_gaya mar_gaye mar_gya mar_gayi -0.35 0.5
        mara_gaya -0.35 0.5
        हत्या हत्यारा हत्यारे कत्ल बलात्कार बलात्कारी आतंक आतंकी आतंकवाद आतंकवादी हिंसा दंगा दंगे दंगाई -0.55 0.6
        hatya hatyara katl balatkar balatkari aatank aatanki aatankwad aatankwadi aatankvadi hinsa danga -0.55 0.6
        dange -0.55 0.6
        युद्ध हमला बम जंग yuddh hamla -0.3 0.4
        अन्याय अत्याचार ज़ुल्म जुल्म शोषण क्रूर anyay anyaay atyachar zulm julm shoshan -0.55 0.7
        बीमार बीमारी रोग bimar beemar bimari beemari -0.35 0.4
        गरीबी महंगाई महँगाई बेरोजगारी बेरोज़गारी भुखमरी garibi gareebi mehangai mehngai mahangai berojgari -0.4 0.5
        berozgari -0.4 0.5
        महंगा महँगा महंगी महंगे mehnga mehenga mahanga mehngi mehenge -0.3 0.5
        गलत ग़लत गलती ग़लती galat galt glt galati galti galtiyan gltii -0.4 0.6
        नुकसान नुक़सान हानि बर्बाद बरबाद बर्बादी बरबादी तबाह तबाही nuksan nuqsan nuksaan barbad barbaad -0.5 0.6
        barbadi barbaadi tabah tabaah tabahi waqt_ki_barbadi time_barbad -0.5 0.6
        पैसे_बर्बाद समय_की_बर्बादी वक्त_की_बर्बादी time_waste paisa_barbad paise_barbad paise_doob -0.65 0.8
        waqt_barbad -0.65 0.8
        धीमा धीमी सुस्त dheema dheemi dhima sust slow_hai -0.35 0.5
        देर देरी विलंब लेट deri late_hai der_se kab_se कब_से -0.25 0.4
        टूटा टूट_गया खराब_हो kharab_ho_gaya toota tuta_hua toot_gaya tut_gaya tut_gya dil_tut dil_toot -0.4 0.5
        बंद_पड़ा बंद_पडा ठप band_pada hang_ho nahi_chal_raha नहीं_चल_रहा काम_नहीं_कर_रहा kaam_nahi_kar_raha -0.5 0.6
        kaam_nhi_kr_rha -0.5 0.6
        शिकायत शिकायतें shikayat sikayat shikayatein -0.35 0.4
        रद्द radd -0.3 0.3
        गैर_जिम्मेदार लापरवाह लापरवाही निकम्मा निकम्मे निकम्मी नालायक laparwah laparwahi laparvahi nikamma -0.65 0.8
        nikamme nikammi nalayak nalaayak -0.65 0.8
        बदतमीज बदतमीज़ बदतमीजी बदमाश बदनाम badtameez badtamiz badtameezi badtmeez badmash badmaash badnam -0.55 0.8
        घमंड घमंडी अहंकार अहंकारी ghamand ghamandi ahankar ahankari ghamnd -0.5 0.8
        जलन ईर्ष्या लालची लालच स्वार्थी मतलबी jalan jealous jealousy irshya lalchi lalach swarthi matlabi -0.45 0.7
        कमजोर कमज़ोर kamzor kamjor kmzor -0.35 0.5
        खतरा खतरनाक ख़तरा धमकी khatra khatarnaak dhamki khtra -0.35 0.5
        अकेला अकेली तन्हा तनहा अकेलापन akela akeli tanha tanhai akelapan -0.3 0.6
        थक_गया थका थकान thak_gaya thak_gayi thak_gya thakan thaka -0.3 0.6
        बदसूरत कुरूप badsurat badsoorat -0.5 0.7
        बदबू सड़ा_हुआ सडा_हुआ सड़ा सडा badbu badboo sada_hua sadela -0.55 0.7
        दुर्भाग्य बदकिस्मत बदकिस्मती durbhagya badkismat badkismati badkismati_se -0.4 0.6
        मजाक_बना मज़ाक_बना mazak_bana majak_bana mazaak_bana -0.45 0.7
        बेवजह बेतुका बेतुकी bewajah betuka betuki -0.35 0.6
        निंदा निंदनीय आलोचना ninda nindaniya ninda_karta -0.35 0.4
        असहनीय असहिष्णुता asahniya asahishnuta -0.5 0.6
        yaar_kya_bakwas kya_bakwas kya_bakwaas क्या_बकवास kya_ghatiya kya_musibat क्या_मुसीबत musibat -0.6 0.8
        musibat_hai मुसीबत -0.6 0.8
        bas_karo बस_करो bas_kar bas_kro बहुत_हो_गया bahut_ho_gaya had_hai हद_है hadd_hai had_ho_gayi -0.35 0.8
        हद_हो_गई -0.35 0.8
        उफ़ उफ uff haye_ram arey_yaar hey_bhagwan -0.2 0.6
        sorry_yaar -0.1 0.4
        बेवकूफ बेवक़ूफ़ मूर्ख मूर्खता पागल गधा गधे गधी उल्लू bewakoof bewkoof bevkoof bewkuf bewaqoof -0.55 0.9
        bewakuf murkh moorkh murkhta pagal paagal pgl gadha gadhe ullu -0.55 0.9
        उल्लू_का_पट्ठा ullu_ka_pattha ullu_ke_pathe गधे_का_बच्चा -0.75 0.95
        चूतिया चुतिया चूतिये चुतिये चूतियापा chutiya chutia chutiye chutiyapa chutiyapanti chutye chutya -0.75 1
        chutiyo chut chu -0.75 1
        भोसड़ी भोसडी भोसड़ीके भोसडीके भोसड़ी_के भोसडी_के bhosdi bhosdike bhosadike bhosdiwale bhosad bsdk -0.85 1
        bhosdi_ke -0.85 1
        मादरचोद बहनचोद बेनचोद madarchod madarchodd maderchod mdrchod mc_bc behenchod bahenchod behanchod -0.8 1
        bhenchod bhenchodh benchod bc -0.8 1
        रंडी रण्डी रांड randi rand_ki randii randibaaz -0.85 1
        हरामी हरामखोर हरामज़ादा हरामजादा हरामजादे harami haraami haramkhor haramzada haramzade haramjade -0.8 1
        haramjada -0.8 1
        कमीना कमीने कमीनी kamina kamine kamini kameena kameene kameeni -0.65 0.95
        कुत्ते कुत्तों kutte kutta kutti kuttiya kutiya सुअर सूअर suar suwar sooar -0.6 0.9
        साला साले साली sala saala saale saali -0.35 0.8
        गांडू गांड गाँड gandu gaandu gaand gaand_mara gand_mara -0.75 1
        लौड़ा लौडा लौड़े लौडे लंड lauda laude lavde lund lodu laudu -0.7 1
        झाटू झांट jhatu jhant jhaat jhaatu -0.7 1
        नीच नीचता घटिया_आदमी neech nich ghatiya_aadmi ghatiya_insan -0.7 0.9
        जाहिल गंवार गँवार अनपढ़ अनपढ jahil jaahil ganwar gawar anpadh anpad -0.55 0.8
        नौटंकी ड्रामेबाज ड्रामा nautanki noutanki dramebaaz dramebaz dramebaazi drama_queen जोकर joker jokar -0.4 0.8
        चमचा चमचे चाटुकार chamcha chamche chamchagiri chatukar -0.5 0.8
        फेंकू feku fenku -0.5 0.8
        गुंडा गुंडे गुंडागर्दी माफिया gunda goonda gunde gundagardi goondagardi -0.55 0.7
        दलाल भड़वा भडवा भड़वे भडवे bhadwa bhadwe bhadva dalal dalle -0.65 0.9
        हिजड़ा हिजडा हिजड़े हिजडे hijra hijda -0.6 0.9
        नामर्द कायर बुजदिल डरपोक namard kayar kaayar buzdil darpok -0.55 0.8
        राक्षस शैतान दरिंदा दरिंदे हैवान rakshas shaitan shaitaan darinda darinde haiwan haivan -0.6 0.8
        चुप_कर चुप_हो chup_kar chup_ho chup_be bakwas_band chup_baith बकवास_बंद mu_band muh_band -0.5 0.9
        भाड़_में_जा भाड_में_जा भाड़_में भाड_में bhad_me_ja bhaad_me_ja bhaad_mein_ja bhad_me_jao -0.65 0.9
        bhaad_me_jaye bhaad_mein_jaye मर_जा mar_ja mar_jao -0.65 0.9
        टुच्चा लफंगा आवारा tuccha lafanga chhapri chapri nalla nalle tharki ठरकी -0.6 0.9
        तानाशाह तानाशाही अपराधी गुनहगार मुजरिम tanashah tanashahi apradhi mujrim gunehgar -0.45 0.6
        लवली सुपर सुपरहिट हिट superhit super_hit blockbuster hit_hai हिट_है 0.55 0.7
        लव_यू love_u luv_u luv love_you lub_u लव i_love_you i_love_u 0.6 0.8
        थैंक्यू थैंक्स थैंक_यू thank_u thanku thnx thnks thanx thnku thankss 0.45 0.6
        कांग्रेचुलेशन बधाई_हो badhai_ho badhaai_ho mubarak_ho मुबारक_हो congrats congo_bro 0.6 0.7
        नमस्ते नमस्कार प्रणाम namaste namaskar namaskaar pranam pranaam 0.15 0.3
        ईद_मुबारक eid_mubarak दिवाली_की happy_diwali happy_holi happy_bday hbd जन्मदिन_मुबारक janamdin_mubarak 0.4 0.5
        क्यूट cute_hai cutee cutie cutiee 0.5 0.8
        हैंडसम handsome_hai smart_hai hot_hai 0.45 0.7
        जोरदार ज़ोरदार zordaar jordaar zordar jordar 0.55 0.7
        कमाल_का कमाल_की कमाल_है kamal_hai kamaal_hai kamal_ka_hai kamal_kar_diya kamaal_kar_diya कमाल_कर_दिया 0.7 0.9
        दिल_जीत_लिया dil_jit_liya dil_jeeta dil_ko_chu दिल_को_छू dil_chu_liya dil_khush_ho_gaya 0.65 0.9
        dil_khush_kar_diya 0.65 0.9
        पसंद_आया पसंद_आई pasand_aaya pasand_aayi pasand_aya pasand_hai पसंद_है bahut_pasand बहुत_पसंद 0.5 0.7
        खुश_हूँ खुश_हूं खुश_है khush_hu khush_hun khush_hoon khush_hai bahut_khush बहुत_खुश 0.6 0.8
        जीत_गए जीत_गये जीत_गया जीत_लिया jeet_liya jit_gaye jit_gaya jit_gye jit_liya jeet_li 0.5 0.6
        भगवान_भला भला_करे bhala bhala_ho भला_हो bhagwan_bhala allah_bless god_bless 0.4 0.6
        माशाअल्लाह मशाल्लाह masha_allah mashallah mashaallah masallah subhanallah सुभानअल्लाह 0.45 0.6
        अल्हम्दुलिल्लाह alhamdulillah alhamdulilah 0.4 0.6
        इंशाअल्लाह inshallah insha_allah inshaallah 0.2 0.4
        खूब ख़ूब khoob khub ख़ूब_है खूब_है 0.35 0.5
        लायक काबिले_तारीफ kabile_tareef qabile_tareef kaabile_tareef kabil_e_tareef 0.5 0.7
        मनोरंजन मनोरंजक entertaining_hai manoranjan 0.35 0.5
        आनंददायक सुखद सुख सुखी sukh sukhi sukhad 0.45 0.7
        ताकत शक्ति शक्तिशाली taqat takat shakti shaktishali 0.25 0.4
        देशभक्त देशभक्ति deshbhakt deshbhakti 0.3 0.5
        न्याय इंसाफ nyay insaaf insaf 0.2 0.4
        तेज़ तेज फटाफट fatafat jaldi_aaya 0.25 0.4
        सुरक्षित surakshit mehfooz महफूज 0.3 0.4
        संतुष्ट संतोष संतोषजनक santusht 0.45 0.6
        सहयोग समर्थन sahyog samarthan support_karo 0.2 0.3
        तोहफा तोहफ़ा उपहार tohfa uphaar uphar 0.3 0.4
        लाइक लाइक_करो -0.05 0.3
        अच्छा_लगा अच्छा_लगता अच्छी_लगी अच्छे_लगे acha_laga accha_laga achha_laga acha_lagta accha_lagta 0.55 0.8
        achi_lagi acchi_lagi achha_lagta 0.55 0.8
        अच्छा_काम acha_kaam accha_kaam achha_kaam badhiya_kaam बढ़िया_काम बढिया_काम achi_baat acchi_baat 0.55 0.7
        achhi_baat अच्छी_बात 0.55 0.7
        अच्छे_दिन acche_din ache_din achhe_din achche_din 0.2 0.5
        बेस्ट बेस्ट_है best_hai best_h sabse_best सबसे_अच्छा सबसे_अच्छी sabse_acha sabse_accha sabse_achha 0.75 0.9
        sabse_badhiya सबसे_बढ़िया सबसे_बढिया 0.75 0.9
        सुधार sudhar sudhaar सुधर sudhar_gaya 0.2 0.3
        लगे_रहो lage_raho keep_it_up_bhai 0.45 0.7
        जियो_शेर jiyo_mere_sher mere_sher मेरे_शेर sher_hai शेर_है bhai_sher 0.5 0.8
        गुड good_hai gud gud_morning gud_night गुड_मॉर्निंग gud_job gud_one 0.35 0.5
        रोमांस रोमांटिक romantic_hai 0.35 0.6
        आपका_धन्यवाद bahut_dhanyawad bahut_bahut_dhanyawad बहुत_धन्यवाद bahut_bahut_shukriya bahut_shukriya 0.6 0.7
        बहुत_शुक्रिया dil_se_shukriya 0.6 0.7
        बहुत_बहुत_बधाई bahut_bahut_badhai bohot_bohot_badhai bahut_badhai बहुत_बधाई 0.65 0.7
        रंगीन रौनक raunaq raunak 0.3 0.5
        परफेक्ट perfect_hai zakkas zakaas jakkas jakaas 0.6 0.8
        तूफान_मचा dhoom धूम dhoom_macha dhamaka धमाका धूम_मचा 0.4 0.6
        फ्लॉप flop flop_hai flop_movie flop_show फ्लॉप_है -0.6 0.7
        डिजास्टर disaster_hai डब्बा -0.5 0.7
        घोर_निराशा bahut_nirasha dil_dukha दिल_दुखा dil_todna dil_toda dil_tod_diya दिल_तोड़_दिया -0.55 0.8
        दिल_तोड_दिया -0.55 0.8
        दुखी_हूँ दुखी_हूं dukhi_hu dukhi_hun dukh_hua दुख_हुआ bahut_dukh बहुत_दुख afsos_hai अफसोस_है -0.55 0.8
        रो_रहा ro_rahi ro_raha ro_rahe रो_रही रो_रहे rone_laga रोने_लगा -0.35 0.7
        मरना मर_रहे mar_rahe mar_raha mar_rahi मर_रहा -0.3 0.5
        पीटा पिटाई मारपीट pitai maarpeet maar_pit peet_diya thappad थप्पड़ थप्पड jute_maro जूते_मारो joote -0.4 0.6
        लात_मारो laat_maro laat मारो_साले maro_saale -0.5 0.8
        गाली गालियां गाली_देना gaali gali_de gaaliyan gaali_de -0.4 0.6
        बेइज्जती बेइज़्ज़ती beizzati bezzati bezti beijjati insult_kar apmaan अपमान अपमानजनक apman -0.55 0.8
        शक संदेह शंका sandeh shak_hai -0.2 0.4
        विवाद झगड़ा झगडा झगड़े झगडे लड़ाई लडाई jhagda jhagde vivad -0.3 0.4
        कीचड़ कीचड कलंक kalank kaala_dhan काला_धन kala_dhan -0.4 0.5
        नफ़रत_है नफरत_है nafrat_hai hate_karta hate_karti hate_u hate_you i_hate_you i_hate_u -0.7 0.9
        खून_खराबा khoon_kharaba hinsak हिंसक क्रूरता kroorta -0.5 0.6
        जहर ज़हर विष zeher zehar jahar jeher zahar -0.4 0.6
        पाप पापी गुनाह gunah -0.4 0.6
        भूखा भूखे प्यासा bhookha bhukha bhukhe -0.2 0.4
        नशा नशेड़ी नशेडी nashedi sharabi शराबी bewda bewde -0.4 0.6
        लड़ते लडते फूट_डालना foot_daalna nafrat_failana नफरत_फैला nafrat_faila -0.55 0.7
        दिखावा dikhawa dikhava natakbaaz naatak -0.4 0.7
        हराम हराम_का haram haraam haram_ka haraam_ka -0.45 0.7
        फट्टू fattu phattu fattu_hai -0.5 0.9
        काम_चोर कामचोर kaamchor kamchor aalsi आलसी -0.45 0.7
        बकचोदी chodu bakchod bakchodi बकचोद bakloli बकलोल baklol -0.6 0.9
        घंटा घंटा_फर्क ghanta_fark -0.4 0.8
        दिमाग_खराब dimag_kharab dimaag_kharab dimag_ka_dahi दिमाग_का_दही sir_dard सिर_दर्द sar_dard sirdard -0.5 0.8
        दिमाग_मत_खा dimag_mat_kha dimag_kha dimag_kha_gaya dimaag_mat_kha -0.5 0.8
        परेशान_कर pareshan_kar pareshan_ho preshan_ho pareshan_hu tang_aa tang_aa_gaya तंग_आ तंग_आ_गया -0.5 0.7
        नींद_हराम neend_haram जीना_हराम jeena_haram -0.5 0.8
        धोखा_दिया dhokha_diya dhoka_diya धोखा_दे dhokha_de -0.7 0.8
        पैसे_वापस paise_wapas paisa_wapas refund_nahi refund_nhi refund_do paise_wapas_karo -0.35 0.4
        सर्विस_खराब service_kharab service_bekar kharab_service ghatiya_service bekar_service bakwas_service -0.8 0.9
        ghatia_service घटिया_सर्विस खराब_सर्विस -0.8 0.9
        नेटवर्क_नहीं network_nahi network_nhi net_nahi_chal net_slow नेट_नहीं signal_nahi light_nahi -0.5 0.5
        light_nhi bijli_nahi बिजली_नहीं -0.5 0.5
        मत_खरीदो mat_kharidna mat_khareedna mat_lena mat_kharido मत_लेना kabhi_mat kabhi_nahi_lunga -0.6 0.8
        कोई_काम_का kisi_kaam_ka_nahi किसी_काम_का kaam_ka_nahi काम_का_नहीं kaam_ki_nahi -0.55 0.7
        समझ_नहीं samajh_nahi samajh_nhi samjh_nahi smjh_nhi samaj_nahi -0.2 0.5
        पता_नहीं pata_nahi pta_nahi pta_nhi pata_nhi pata_nahin 0 0.3
        कोई_बात_नहीं koi_baat_nahi koi_baat_nhi koi_nahi_yaar 0.1 0.3
        कोई_नहीं_चाहता kya_fayda kya_faida क्या_फायदा kya_matlab क्या_मतलब -0.3 0.6
        ऐसी_की_तैसी aisi_ki_taisi teri_aisi_ki maa_ki_aankh teri_maa_ki teri_maa_ka tmkc तेरी_माँ_की -0.65 0.95
        तेरी_मां_की teri_maa -0.65 0.95
        साला_कुत्ता saala_kutta sala_kutta saale_kutte कुत्ते_का kutte_ka kutte_ke kutte_ki -0.75 0.95
        शर्मिंदा_हूँ शर्मिंदा_हूं sharminda_hu sharam_aati sharm_aati शर्म_आती -0.5 0.8
        देश_के_दुश्मन dushman दुश्मन शत्रु dushmani दुश्मनी shatru -0.4 0.5
        षड्यंत्र साजिश साज़िश shadyantra sajish saazish -0.4 0.5
        गिरफ्तार आरोप आरोपी दोषी girftar aarop aropi doshi -0.25 0.3
        आत्महत्या खुदकुशी aatmahatya atmahatya khudkushi suicide_kar -0.5 0.5
        दुर्घटना हादसा हादसे durghatna hadsa haadsa -0.4 0.4
        शोक श्रद्धांजलि दिवंगत shok shraddhanjali -0.25 0.5
        संकट विपदा आपदा sankat aapda vipda -0.35 0.4
        नकली जाली nakli naqli duplicate_hai -0.45 0.5
        वेस्ट waste_hai waste_h bakwaas_hai bekaar_hai bekar_hai bakwas_hai bakwas_h bekar_h -0.7 0.8
        नाकारा बेकार_है बकवास_है घटिया_है खराब_है nakara kharab_hai kharab_h ghatiya_hai ghatiya_h -0.7 0.8
        अजीब ajeeb ajib weird_hai ajeeb_hai अजीब_है -0.2 0.5
        सड़ियल सडियल sadiyal sadu chidchida चिड़चिड़ा चिडचिडा khadoos खड़ूस खडूस khadus -0.5 0.7
        तड़प तडप तड़प_रहा तडप_रहा tadap tadapna judai जुदाई bichhad -0.35 0.7
        याद_आती yaad_aati yaad_aa_rahi miss_karta miss_karti miss_u miss_you miss_kar याद_आ_रही -0.1 0.7
        बकवास_फिल्म bakwas_movie bekar_movie ghatiya_movie kharab_movie बेकार_फिल्म bakwaas_movie -0.7 0.9
        अच्छी_फिल्म achi_movie acchi_movie badhiya_movie mast_movie shandar_movie zabardast_movie 0.65 0.9
        शानदार_फिल्म 0.65 0.9
        गजब_का gazab_ka gajab_ka mast_hai mast_h badhiya_hai badhiya_h shandar_hai मस्त_है बढ़िया_है बढिया_है 0.65 0.9
        शानदार_है 0.65 0.9
        undaa umda उम्दा khubsurti खूबसूरती sundarta सुंदरता rangeela lazawab lajwab lajawaab 0.55 0.8
        जय_हिंद जय_हिन्द jai_hind vande_mataram वंदे_मातरम् bharat_mata_ki भारत_माता_की 0.3 0.5
        हाय_हाय मुर्दाबाद murdabad haye_haye hai_hai वापस_जाओ -0.65 0.8
        लानत lanat laanat lanat_hai लानत_है थू thu thuu थू_थू -0.75 0.9
        दया_करो raham रहम reham raham_karo -0.1 0.4
        बचाओ bachao bachaao बचा_लो help_karo -0.25 0.4
        सस्ती_हरकत ochi ओछी ochhi tuchh तुच्छ -0.5 0.8
        जिम्मेदार_कौन zimmedar_kaun जवाब_दो jawab_do -0.25 0.4
        मूड_खराब mood_kharab mood_off मूड_ऑफ dil_udas -0.5 0.8
        चिढ़ चिढ chidh chid irritate_kar irritating_hai gussa_aa gussa_aata गुस्सा_आता -0.5 0.8
        परवाह_नहीं parwah_nahi farak_nahi fark_nahi farq_nahi फर्क_नहीं -0.25 0.6
        कमाई_लूट loot_macha लूट_मचा lootna लूटना loot_hai लूट_है -0.65 0.8
        निकल_जा nikal_ja nikal_jao nikal_le nikal_yaha -0.45 0.8
        """
}
