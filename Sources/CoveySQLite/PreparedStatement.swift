import GRDB
import GRDBSQLite

/// One statement that is run many times within a transaction, bound and read without boxing a value.
///
/// GRDB prepares it, caches it and frees it; rows go straight between Swift integers or UTF-8 and SQLite. It must not
/// outlive the access to the database it was made in, so it is never stored.
///
/// Safe: the handle belongs to `statement`, which lives as long, and every call passes it sizes from Swift.
@safe struct PreparedStatement: ~Copyable {
    private let statement: Statement
    private let handle: OpaquePointer
    private var parameter: Int32 = 0
    /// The texts bound since the last reset, one after the other: SQLite reads them from here, without a copy and an
    /// allocation of its own for each.
    private let texts: UnsafeMutableBufferPointer<UInt8>
    private var textsEnd = 0

    /// - Parameter isKept: Whether GRDB keeps it for the next time; not where its text is one of very many.
    init(_ database: Database, _ sql: String, isKept: Bool = true) throws {
        statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
        unsafe texts = .allocate(capacity: 1 << 14)
    }

    deinit {
        // GRDB keeps the statement for the next time; it must not keep the texts.
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
        unsafe texts.deallocate()
    }

    // MARK: Binding, in the order of the question marks

    mutating func bind(_ value: Int64) {
        parameter += 1
        unsafe sqlite3_bind_int64(handle, parameter, value)
    }

    mutating func bind(_ value: Double) {
        parameter += 1
        unsafe sqlite3_bind_double(handle, parameter, value)
    }

    mutating func bind(_ value: String) {
        parameter += 1
        let end = textsEnd
        var value = value
        textsEnd += value.withUTF8 { bytes in
            let room = unsafe UnsafeMutableBufferPointer(rebasing: texts[end...])
            guard bytes.count <= room.count else {
                // SQLite copies what has no room here before the call returns.
                let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                unsafe bindText(UnsafeRawBufferPointer(bytes), copies)
                return 0
            }
            _ = unsafe room.update(fromContentsOf: bytes)
            unsafe bindText(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[..<bytes.count])), nil)
            return bytes.count
        }
    }

    mutating func bind(_ value: Int64?) {
        if let value { bind(value) } else { bindNull() }
    }

    mutating func bind(_ value: String?) {
        if let value { bind(value) } else { bindNull() }
    }

    private func bindText(_ bytes: UnsafeRawBufferPointer, _ destructor: sqlite3_destructor_type?) {
        let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe sqlite3_bind_text(handle, parameter, start ?? emptyText, Int32(bytes.count), destructor)
    }

    /// No pointer would be NULL to SQLite; the end of the buffer is as good as any other for no bytes.
    private var emptyText: UnsafePointer<CChar>? {
        unsafe UnsafeRawPointer(texts.baseAddress)?.assumingMemoryBound(to: CChar.self)
    }

    private mutating func bindNull() {
        parameter += 1
        unsafe sqlite3_bind_null(handle, parameter)
    }

    // MARK: Running

    /// Runs to the next row.
    ///
    /// - Returns: `false` at the end; the statement is then ready to be bound again.
    mutating func step() throws -> Bool {
        let code = unsafe sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        reset()
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastMessage)
        }
        return false
    }

    /// Runs a statement that returns no rows.
    mutating func run() throws {
        while try step() {}
    }

    /// Makes the statement ready to be bound again before its end.
    mutating func reset() {
        unsafe sqlite3_reset(handle)
        parameter = 0
        textsEnd = 0
    }

    private var lastMessage: String? {
        guard let message = unsafe sqlite3_errmsg(sqlite3_db_handle(handle)) else { return nil }
        return unsafe String(cString: message)
    }

    // MARK: Reading the row, by column from 0

    func integer(_ column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(handle, column)
    }

    func double(_ column: Int32) -> Double {
        unsafe sqlite3_column_double(handle, column)
    }

    func optionalInteger(_ column: Int32) -> Int64? {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
    }

    func text(_ column: Int32) -> String {
        guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
    }
}
