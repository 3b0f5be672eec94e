import Covey

/// Some of the most frequent words of each scored language, to see cheaply that a text is in the language that it is
/// said to be in. Words that are as frequent in another of the languages in Latin letters are left out, but for Spanish
/// and Portuguese, which share too many.
enum FrequentWords {
    static let words: [StaticString] = [
        """
        the and you is it to of my this that for with are have not but just your what they at we be can get it's i'm don't
        from how been up about if would there one out when who were his she our by or some more now than good
        think know want today really going day i too why here could should still after back did do does their them
        """,
        """
        el los las y con por una pero muy más lo es del yo cuando hoy todo está esto hay ya porque eso mejor vida siempre
        que en un se día mis ser ver bien gracias hace tengo qué nada te ni ese esta este
        """,
        """
        le les et est une des pas pour vous je c'est dans sur avec mais au ce plus tout j'ai ça nous suis bien fait être
        cette comme quand aux très il elle on moi faire mon sont mes trop ils rien qu'il du
        """,
        """
        der die das und ich nicht ist ein eine zu mit für auf den es sie wir auch aber wie von dem im noch bei nur hat mir
        habe wenn mal mehr sind schon jetzt dass sich heute doch nach aus einen zum als wird oder kann immer
        """,
        """
        che non di è per della più come questo gli nel ha perché sono anche ho il ma mi se ti alla quando tutti dei delle
        cosa oggi solo fare poi sempre questa bene essere tutto io ci lo al quello
        """,
        """
        não nao os um uma mais eu muito você vc mas foi tem isso pra ao da do na em que com minha meu hoje bom dia só ele
        ela quando quem já até vou ser está mim das dos pro agora gente tudo por
        """,
        """
        من في على ما لا و الله يا أن إلى عن هذا كل مع اللي هو انا أنا إن ان كان بس مش هذه ولا لو شو كيف ليش انت لم قد بعد
        حتى الى او أو غير عند فيه والله هي ذلك شي يوم الناس
        """,
        """
        है के में की को का से और हैं नहीं ने पर भी यह कि हो एक तो जो ही कर था वह मैं इस हम आप क्या ये लिए गया रहा कोई
        hai ka ki ke ko mein me nahi nhi hain se bhi toh ye kya kar ho aur tha hi koi bhai main jo yeh kuch
        """,
    ]

    /// Open addressing with linear probing over the hashes of words; a bit for each language that has the word, 0 where a
    /// slot is free.
    private static let table: [(hash: UInt32, languages: UInt8)] = {
        var table = [(hash: UInt32, languages: UInt8)](repeating: (0, 0), count: 1 << bits)
        var text = TokenisedText()
        for (language, words) in words.enumerated() {
            text.tokenise(words.description, language: Language(ScoredLanguage.codes[language]))
            for token in text.tokens where token.isWord {
                var slot = firstSlot(token.hash)
                while table[slot].languages != 0, table[slot].hash != token.hash {
                    slot = (slot + 1) & (table.count - 1)
                }
                table[slot] = (token.hash, table[slot].languages | 1 << UInt8(language))
            }
        }
        return table
    }()

    private static let bits: UInt32 = 11

    @inline(__always)
    private static func firstSlot(_ hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> (32 - bits)) }

    /// A bit for each language of which the word with a hash, as tokens have it, is a frequent one.
    @inline(__always)
    static func languages(of hash: UInt32) -> UInt8 {
        var slot = firstSlot(hash)
        while table[slot].languages != 0 {
            if table[slot].hash == hash { return table[slot].languages }
            slot = (slot + 1) & (table.count - 1)
        }
        return 0
    }
}
