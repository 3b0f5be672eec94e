/// What a field holds, for whoever does not know beforehand.
enum BSONValue {
    case int64(Int64)
    case double(Double)
    case bool(Bool)
    case string(String)
    /// Milliseconds since 1970.
    case date(Int64)
    case document(BSONDocument)
    /// Its keys are 0, 1, 2...
    case array(BSONDocument)
    case binary([UInt8])
    case null
    /// A type that Covey does not write, or text that is not UTF-8.
    case other
}
