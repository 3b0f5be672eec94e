/// The words that deny what follows, in the languages that are scored, for the features of linear models.
///
/// The lexicons know them better, with their reach and their clauses; here it is enough to tell `good` from `not ... good`,
/// and a model may learn what that is worth.
enum Denials {
    private static let words: StaticString = """
        no not never none nothing nobody nowhere neither nor cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent
        wasnt werent aint hasnt havent hadnt shouldnt without hardly barely
        nicht kein keine keinen keiner keinem nie niemals nichts ohne
        pas ne jamais rien aucun aucune sans ni plus
        nunca jamás nada nadie sin ningún ninguna tampoco
        não nao nem sem nenhum nenhuma jamais ninguém
        non mai niente nessuno senza né nulla
        لا ما مش مو ليس لم لن غير بدون ماشي
        नहीं नही न मत ना nahi nahin nai mat
        """

    /// The hashes of the words, open addressing with linear probing; 0 where a slot is free.
    private static let table: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 512)
        let bytes = words.withUTF8Buffer { buffer in unsafe Array(buffer) }
        for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            let hash = word.reduce(UInt64(UInt8(ascii: "<")) + 1) { $0 &* Features.base &+ UInt64($1) &+ 1 }
            var slot = Int(truncatingIfNeeded: hash &>> 20) & 511
            while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & 511 }
            table[slot] = hash
        }
        return table
    }()

    /// Whether the hash of a word, as `Features` makes it, is that of a denial.
    @inline(__always)
    static func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash &>> 20) & 511
        while table[slot] != 0 {
            if table[slot] == hash { return true }
            slot = (slot + 1) & 511
        }
        return false
    }
}
