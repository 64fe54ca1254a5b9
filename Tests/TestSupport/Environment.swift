internal import Glibc

/// Variables of the environment that change what is tested.
package enum Environment {
    /// nil where it is not set.
    package static func value(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
