internal import Assessment
internal import Courseware

extension Hottext: ToldInteraction {
    var shape: InteractionShape { words.shape }

    func told(_ response: Response) -> String? { words.told(response) }
}
