internal import CCurl

/// A handle of libcurl, freed when it is dropped; its connections live as long as it does.
@safe struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    /// Once for the process, before the first handle.
    private static let isReady = curl_global_init(opfris_curl_everything) == CURLE_OK

    init() throws(HTTPFailure) {
        guard Self.isReady, let made = unsafe curl_easy_init() else {
            throw .broken(detail: "libcurl did not start")
        }
        unsafe handle = made
    }

    deinit { unsafe curl_easy_cleanup(handle) }

    /// Forgets the options of a request, with its pointers and its password, and keeps its connection.
    func reset() { unsafe curl_easy_reset(handle) }

    func set(_ option: CURLoption, _ value: Int) throws(HTTPFailure) {
        try check(unsafe opfris_curl_set_number(handle, option, value))
    }

    func set(_ option: CURLoption, size: Int) throws(HTTPFailure) {
        try check(unsafe opfris_curl_set_size(handle, option, Int64(size)))
    }

    func set(_ option: CURLoption, _ text: String?) throws(HTTPFailure) {
        guard let text else { return try check(unsafe opfris_curl_set_text(handle, option, nil)) }
        try check(unsafe opfris_curl_set_text(handle, option, text))
    }

    /// Sends the request with a body and headers, and gives every byte of the reply to `reception`.
    func perform(
        body: [UInt8], headers: [String], into reception: Reception
    ) throws(HTTPFailure) -> Int {
        var list: UnsafeMutablePointer<curl_slist>?
        defer { unsafe curl_slist_free_all(list) }
        for header in headers {
            guard let longer = unsafe curl_slist_append(list, header) else {
                throw .broken(detail: "out of memory")
            }
            unsafe list = longer
        }
        try check(unsafe opfris_curl_set_pointer(handle, CURLOPT_HTTPHEADER, list))
        try receive(into: reception)

        var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let code = unsafe words.withUnsafeMutableBufferPointer { words in
            _ = unsafe opfris_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words.baseAddress)
            return unsafe body.withUnsafeBytes { body in
                if unsafe !body.isEmpty {
                    let start = unsafe UnsafeMutableRawPointer(mutating: body.baseAddress)
                    let isSet = unsafe opfris_curl_set_pointer(handle, CURLOPT_POSTFIELDS, start)
                    guard isSet == CURLE_OK else { return isSet }
                }
                return withExtendedLifetime(reception) { unsafe curl_easy_perform(handle) }
            }
        }
        if reception.isTooLarge { throw .tooLarge }
        guard code == CURLE_OK else { throw Self.failure(code, Self.text(words, code)) }
        guard reception.hasAllHeaders else { throw .broken(detail: "the headers break off") }
        var status = 0
        try check(unsafe opfris_curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status))
        return status
    }

    private func receive(into reception: Reception) throws(HTTPFailure) {
        let owner = unsafe Unmanaged.passUnretained(reception).toOpaque()
        try check(unsafe opfris_curl_set_pointer(handle, CURLOPT_WRITEDATA, owner))
        try check(unsafe opfris_curl_set_pointer(handle, CURLOPT_HEADERDATA, owner))
        try check(
            unsafe opfris_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, owner in
                unsafe deliver(bytes, size * count, to: owner) { $0.takeBody($1) }
            })
        try check(
            unsafe opfris_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, owner in
                unsafe deliver(bytes, size * count, to: owner) { $0.takeHeader($1) }
            })
    }

    private func check(_ code: CURLcode) throws(HTTPFailure) {
        guard code == CURLE_OK else {
            throw .broken(detail: unsafe String(cString: curl_easy_strerror(code)))
        }
    }

    private static func text(_ words: [CChar], _ code: CURLcode) -> String {
        let text = String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return (text.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : text).asDetail
    }

    private static func failure(_ code: CURLcode, _ detail: String) -> HTTPFailure {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
            CURLE_SSL_CONNECT_ERROR:
            .noConnection(detail: detail)
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            .certificate(detail: detail)
        case CURLE_FILESIZE_EXCEEDED: .tooLarge
        default: .broken(detail: detail)
        }
    }
}

/// Hands bytes of libcurl to the reception that waits for them; gives how many were taken.
private func deliver(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, to owner: UnsafeMutableRawPointer?,
    _ take: (Reception, [UInt8]) -> Bool
) -> Int {
    guard let owner = unsafe owner else { return 0 }
    let reception = unsafe Unmanaged<Reception>.fromOpaque(owner).takeUnretainedValue()
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    // Any other number than their count breaks the request off; that of none is one.
    return take(reception, bytes) ? count : count == 0 ? 1 : 0
}
