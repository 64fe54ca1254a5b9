internal import CSQLite

/// One row of a result, valid until the next one is asked for. Columns count from 0.
@safe package struct Row: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    package func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// The whole number of a column; 0 for what is none.
    package func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    package func real(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

    /// The text of a column; bytes that are no UTF-8 become U+FFFD.
    package func text(_ column: Int32) -> String {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return "" }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Appends the bytes of a column.
    package func append(_ column: Int32, to bytes: inout [UInt8]) {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }

    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
    package func optionalReal(_ column: Int32) -> Double? { isNull(column) ? nil : real(column) }
    package func optionalBool(_ column: Int32) -> Bool? { isNull(column) ? nil : integer(column) != 0 }
}

/// A prepared statement with its values bound.
@safe struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let database: OpaquePointer

    init(_ sql: String, _ values: [SQLValue], on database: OpaquePointer) throws(SQLiteError) {
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(database, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let statement = unsafe prepared else {
            throw unsafe SQLiteError(lastOf: database)
        }
        for (index, value) in values.enumerated() {
            guard unsafe Self.bind(value, to: statement, at: Int32(index + 1)) == SQLITE_OK else {
                let failure = unsafe SQLiteError(lastOf: database)
                unsafe sqlite3_finalize(statement)
                throw failure
            }
        }
        unsafe handle = statement
        unsafe self.database = database
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// The next row; nil after the last one.
    func step() throws(SQLiteError) -> Row? {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return unsafe Row(handle)
        case SQLITE_DONE: return nil
        default: throw unsafe SQLiteError(lastOf: database)
        }
    }

    private static func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: return unsafe sqlite3_bind_null(statement, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(statement, index, number)
        case .real(let number): return unsafe sqlite3_bind_double(statement, index, number)
        case .text(let text):
            var text = text
            return text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe opfris_sqlite3_bind_text(
                        statement, index, characters.baseAddress, Int32(characters.count))
                }
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBytes {
                unsafe opfris_sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count))
            }
        }
    }
}

extension SQLiteError {
    init(lastOf database: OpaquePointer?) {
        unsafe self.init(
            code: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)))
    }
}
