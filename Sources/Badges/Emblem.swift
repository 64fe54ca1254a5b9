/// The emblem of a badge: a seal with a ring and a check mark. The drawing and the raster show the same.
struct Emblem {
    /// A colour of sRGB.
    struct Color: Equatable {
        let red: UInt8
        let green: UInt8
        let blue: UInt8

        /// `#1d3557`.
        var hex: String {
            "#"
                + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }

        /// So far from this colour to another one, 0…1.
        func mixed(with other: Color, share: Double) -> Color {
            func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
                UInt8((Double(own) + (Double(other) - Double(own)) * share).rounded())
            }
            return Color(
                red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
        }
    }

    struct Point {
        let x: Double
        let y: Double

        func distance(to other: Point) -> Double {
            ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
        }
    }

    let seal: Color
    let ring: Color
    static let check = Color(red: 255, green: 255, blue: 255)

    /// What a school issued is blue and gold; what somebody issued oneself is grey, and looks like no seal of a
    /// school.
    init(isSelfIssued: Bool) {
        seal = isSelfIssued ? Color(red: 74, green: 85, blue: 99) : Color(red: 29, green: 53, blue: 87)
        ring =
            isSelfIssued ? Color(red: 203, green: 210, blue: 217) : Color(red: 224, green: 179, blue: 88)
    }

    /// Its measures lie in a square of this size, around its middle.
    static let size = 256.0
    static let center = Point(x: 128, y: 128)
    static let sealRadius = 124.0
    static let ringRadius = 106.0
    static let ringWidth = 6.0
    /// The corners of the check mark, which is drawn with round ends.
    static let checkCorners = [Point(x: 75, y: 131), Point(x: 113, y: 169), Point(x: 184, y: 92)]
    static let checkWidth = 22.0
}
