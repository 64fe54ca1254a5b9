internal import Delivery
internal import Glibc

@main
struct OpfrisDeliver {
    static func main() {
        exit(DeliveryRun.main())
    }
}
