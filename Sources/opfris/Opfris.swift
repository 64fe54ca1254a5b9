internal import Commands
internal import Glibc

@main
struct Opfris {
    static func main() {
        exit(Program.main(Array(CommandLine.arguments.dropFirst())))
    }
}
