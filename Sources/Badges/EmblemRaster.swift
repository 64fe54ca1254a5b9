/// The emblem as 256 by 256 pixels of sixteen colours.
struct EmblemRaster {
    /// What stands between two of the three plain colours softens the edges.
    private static let steps = 5

    static let size = Int(Emblem.size)

    /// Red, green, blue and opacity of each colour: the seal from invisible to full, then from the seal to the
    /// ring, then to the check mark.
    static func palette(of emblem: Emblem) -> [(color: Emblem.Color, opacity: UInt8)] {
        let share = { (step: Int) in Double(step) / Double(steps) }
        return (0...steps).map { (emblem.seal, UInt8(255 * share($0))) }
            + (1...steps).map { (emblem.seal.mixed(with: emblem.ring, share: share($0)), 255) }
            + (1...steps).map { (emblem.seal.mixed(with: Emblem.check, share: share($0)), 255) }
    }

    /// The rows from the top, each with its filter (none) before two pixels in each byte.
    static var rows: [UInt8] {
        (0..<size).flatMap { row in
            [0]
                + stride(from: 0, to: size, by: 2).map { column in
                    color(column, row) << 4 | color(column + 1, row)
                }
        }
    }

    /// The place in the palette of a pixel.
    private static func color(_ column: Int, _ row: Int) -> UInt8 {
        let point = Emblem.Point(x: Double(column) + 0.5, y: Double(row) + 0.5)
        let fromCenter = point.distance(to: Emblem.center)
        let seal = step(Emblem.sealRadius - fromCenter)
        guard seal == steps else { return UInt8(seal) }
        let ring = step(Emblem.ringWidth / 2 - abs(fromCenter - Emblem.ringRadius))
        if ring > 0 { return UInt8(steps + ring) }
        let corners = Emblem.checkCorners
        let fromCheck = zip(corners, corners.dropFirst()).map { distance(from: point, to: $0, $1) }.min()
        let check = step(Emblem.checkWidth / 2 - (fromCheck ?? .infinity))
        return UInt8(check > 0 ? 2 * steps + check : steps)
    }

    /// How much of a pixel is within an edge: `depth` is how far its middle lies inside, in pixels.
    private static func step(_ depth: Double) -> Int {
        Int((min(max(depth + 0.5, 0), 1) * Double(steps)).rounded())
    }

    private static func distance(
        from point: Emblem.Point, to start: Emblem.Point, _ end: Emblem.Point
    ) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
        let share = min(max(along, 0), 1)
        return point.distance(to: Emblem.Point(x: start.x + share * dx, y: start.y + share * dy))
    }
}
